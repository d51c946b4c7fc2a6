/** 受付と呼出: who waits for which department, and who takes whom. One Desk owns the lines. */
@NullMarked
package org.madoguchi.queue;

import org.jspecify.annotations.NullMarked;
