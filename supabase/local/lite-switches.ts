/*
 * Read by Lite when its module is first loaded, so this file is imported before it, wherever Lite is imported. (Under
 * NODE_ENV=test Lite has everything on, and no test would see storage missing.)
 */
process.env['EXPERIMENTAL_STORAGE'] = '1';
process.env['DO_NOT_TRACK'] = '1';
