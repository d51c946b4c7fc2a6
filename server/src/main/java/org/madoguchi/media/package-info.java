/** 映像と音声: who may enter which call, and the doors to the embedded signaling. */
@NullMarked
package org.madoguchi.media;

import org.jspecify.annotations.NullMarked;
