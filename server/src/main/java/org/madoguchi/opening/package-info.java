/** 受付時間と休業: what supervisors change of when the counters answer, over what town.yaml says. */
@NullMarked
package org.madoguchi.opening;

import org.jspecify.annotations.NullMarked;
