/** 映像と音声: who may enter which call, and how the screens get there. */
@NullMarked
package org.madoguchi.media;

import org.jspecify.annotations.NullMarked;
