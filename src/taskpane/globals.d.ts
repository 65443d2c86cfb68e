/** Set when the bundle is built (webpack.config.js). */
declare const SPASER_VERSION: string;
/** Where help is found. */
declare const SPASER_SUPPORT: string;
