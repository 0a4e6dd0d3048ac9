/** The part of libheif's JavaScript build that is used; the package brings types for its WebAssembly build only. */
declare module 'libheif-js' {
  interface HeifPhoto {
    get_width(): number;
    get_height(): number;
    display(pixels: ImageData, done: (pixels: ImageData | null) => void): void;
  }
  class HeifDecoder {
    decode(bytes: ArrayBuffer): HeifPhoto[];
  }
  const libheif: { HeifDecoder: typeof HeifDecoder };
  // biome-ignore lint/style/noDefaultExport: this is how the package exports itself
  export default libheif;
}
