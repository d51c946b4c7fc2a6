/**
 * The real core with simulated clients, in one thread and by the hands of a clock: what happens
 * next is chosen, so whatever goes wrong goes wrong again.
 */
@NullMarked
package org.madoguchi.signaling.simulation;

import org.jspecify.annotations.NullMarked;
