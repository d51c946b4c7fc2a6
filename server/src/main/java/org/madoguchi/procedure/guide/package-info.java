/** 手続案内: from packs and answers to what there is to do, to bring and until when. Pure. */
@NullMarked
package org.madoguchi.procedure.guide;

import org.jspecify.annotations.NullMarked;
