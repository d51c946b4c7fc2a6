package org.madoguchi.wire;

import java.util.List;

/**
 * 共通データの項目: everything that may be asked for, in the order in which it is shown. Holds nothing that
 * anybody said.
 */
public record IntakeCatalog(List<IntakeGroup> groups, List<IntakeItem> items) {}
