package org.madoguchi.wire;

import org.madoguchi.core.PrintId;

/**
 * The certificate that a 作業 has led to, in the tray of the branch that asked for it.
 *
 * @param copies as many as are to come out
 * @param printed copies that somebody at the branch has found to be right
 */
public record WorkPaper(PrintId print, int copies, PrintState state, int printed) {}
