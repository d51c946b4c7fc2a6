package org.madoguchi.wire;

/**
 * How far the gate has come with an upload.
 *
 * @param page pages that are drawn
 * @param pages of the whole file; 0 while that is not known
 */
public record UploadProgress(int page, int pages) {}
