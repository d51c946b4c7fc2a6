/**
 * 点数: who comes first where there are more applicants than places, as data with a reason for each
 * point.
 */
@NullMarked
package org.madoguchi.procedure.points;

import org.jspecify.annotations.NullMarked;
