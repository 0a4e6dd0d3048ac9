/*
 * Read by Lite when its module is first loaded, so this file is imported before it, wherever Lite is imported. (Under
 * NODE_ENV=test Lite has everything on, and no test would see storage missing.)
 */
process.env['EXPERIMENTAL_STORAGE'] = '1';
process.env['DO_NOT_TRACK'] = '1';

// Lite says so at every start. It is no news here: files are kept in a folder of our own (folder-storage.ts).
const warn = console.warn;
console.warn = (...values: unknown[]) => {
  if (!String(values[0]).startsWith('EXPERIMENTAL FEATURES ENABLED')) warn(...values);
};
