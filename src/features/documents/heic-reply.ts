/** What the worker sends back: the photo's pixels, or nothing when it could not read it. */
export type HeicReply = ImageData | undefined;
