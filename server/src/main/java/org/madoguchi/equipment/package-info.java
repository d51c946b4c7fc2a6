/** 機器: what was chosen for each kiosk, and how its 自己点検 came out. One Equipment owns both. */
@NullMarked
package org.madoguchi.equipment;

import org.jspecify.annotations.NullMarked;
