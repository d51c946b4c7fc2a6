/** 手続エディタ: supervisors read, try and change what the municipality has otherwise of a pack. */
@NullMarked
package org.madoguchi.procedure.editor;

import org.jspecify.annotations.NullMarked;
