/**
 * Two bundles. `addin`: the pages that the manifest names, exactly as they are
 * deployed (office.js from Microsoft's CDN, as Microsoft requires).
 * `workbench`: the page of `npm start`, which shows that same pane on the
 * embedded host; its server swaps the CDN's script tag for the local package.
 */
const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { DefinePlugin } = require('webpack');
const { version } = require('./package.json');

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Where help is found: set SPASER_SUPPORT_URL when building for a deployment. */
const SUPPORT_URL = process.env.SPASER_SUPPORT_URL ?? 'https://localhost:3000/assets/aide.html';

function common(mode, name) {
  return {
    mode,
    name,
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swcOptions() } }],
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
      chunks: [name],
      officeJs: OFFICE_JS,
    });
  return [
    {
      ...common(mode, 'addin'),
      // swc minifies several times faster than terser, to the same size within a percent.
      optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify })] },
      entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/index.ts' },
      output: {
        path: path.resolve(__dirname, 'dist/addin'),
        filename: '[name].js',
        chunkFilename: '[name].[contenthash:8].js',
        clean: true,
      },
      plugins: [
        defines(mode),
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
  ];
};
