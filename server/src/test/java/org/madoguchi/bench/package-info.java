/**
 * The benchmark anyone can run: what the counter does, each figure beside a bare program that does
 * only the unavoidable part, in the same run. How to run and read it: {@code
 * server/doc/PERFORMANCE.md}.
 */
@NullMarked
package org.madoguchi.bench;

import org.jspecify.annotations.NullMarked;
