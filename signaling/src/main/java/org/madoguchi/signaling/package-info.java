/**
 * The face of the signaling: what a host starts, asks and is asked.
 *
 * <p>Imports everything below it, from {@link org.madoguchi.signaling.SignalingServer} only; the
 * other types here import nothing of ours, so that everything below may use them.
 */
@NullMarked
package org.madoguchi.signaling;

import org.jspecify.annotations.NullMarked;
