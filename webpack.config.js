/**
 * Three bundles. `addin`: the pages that the manifest names, exactly as they are
 * deployed (office.js from Microsoft's CDN, as Microsoft requires).
 * `workbench`: the page of `npm start`, which shows that same pane on the
 * embedded host; its server swaps the CDN's script tag for the local package.
 * `cli`: the command line in one file, which starts at once.
 */
const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { DefinePlugin } = require('webpack');
const { PreviousBuild } = require('./scripts/previousBuild.cjs');
const { version } = require('./package.json');

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Where help is found: the page that ships beside the pane, unless SPASER_SUPPORT_URL names another. */
const SUPPORT_URL = process.env.SPASER_SUPPORT_URL ?? 'assets/aide.html';

/**
 * What the pages may load, and from where; docs/guide-administrateur.md explains
 * each line. Who may frame them cannot be said here: that is a header's word.
 */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${new URL(OFFICE_JS).origin}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function common(mode, name) {
  return {
    mode,
    name,
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swcOptions() } },
        { test: /\.css$/, type: 'asset/resource', generator: { filename: '[name].[contenthash:8].css' } },
      ],
    },
    cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack'), name: `${name}-${mode}` },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/** Modules stay ECMAScript here, so that webpack can drop what is not used; .swcrc is for jest. */
function swcOptions() {
  return {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2020',
    },
    module: { type: 'es6' },
  };
}

const defines = (mode) =>
  new DefinePlugin({
    'process.env.NODE_ENV': JSON.stringify(mode),
    SPASER_VERSION: JSON.stringify(version),
    SPASER_SUPPORT: JSON.stringify(SUPPORT_URL),
  });

module.exports = (_env, argv) => {
  const mode = argv.mode ?? 'development';
  const page = (name) =>
    new HtmlWebpackPlugin({
      template: `src/${name}/${name}.html`,
      filename: `${name}.html`,
      chunks: name === 'taskpane' ? ['guard', name] : [name],
      chunksSortMode: 'manual',
      // The page itself says where its scripts go: the guard stands before office.js.
      inject: false,
      officeJs: OFFICE_JS,
      policy: POLICY,
    });
  const folder = path.resolve(__dirname, 'dist/addin');
  const previous = new PreviousBuild(folder, version);
  return [
    {
      ...common(mode, 'addin'),
      // swc minifies several times faster than terser, to the same size within a percent.
      optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify })] },
      entry: {
        guard: './src/taskpane/guard.ts',
        taskpane: './src/taskpane/index.tsx',
        commands: './src/commands/index.ts',
      },
      // A changed file has a changed name: only the pages must never be kept by a cache.
      output: {
        path: folder,
        filename: '[name].[contenthash:8].js',
        chunkFilename: '[name].[contenthash:8].js',
        clean: { keep: previous.keep },
      },
      plugins: [
        defines(mode),
        previous,
        page('taskpane'),
        page('commands'),
        new CopyWebpackPlugin({ patterns: [{ from: 'assets', to: 'assets' }] }),
      ],
    },
    {
      ...common(mode, 'workbench'),
      // Served to this machine alone.
      optimization: { minimize: false },
      entry: { page: './src/workbench/page/main.tsx', boot: './src/workbench/frame/boot.ts' },
      // The page is served at the root, its scripts beside the add-in's own files.
      output: {
        path: path.resolve(__dirname, 'dist/workbench'),
        publicPath: '/workbench/',
        filename: '[name].js',
        clean: true,
      },
      plugins: [
        defines(mode),
        new HtmlWebpackPlugin({ template: 'src/workbench/page/index.html', filename: 'index.html', chunks: ['page'] }),
      ],
    },
    {
      ...common(mode, 'cli'),
      target: 'node20',
      optimization: { minimize: false },
      entry: { report: './src/cli/main.ts' },
      output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].cjs', clean: true },
      plugins: [defines(mode)],
    },
  ];
};
