/** Recorded conversations between clients and a real server, had again with ours. */
package org.madoguchi.signaling.replay;
