package org.madoguchi.procedure.pack;

import java.util.Set;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.FormId;

/**
 * What packs may speak of.
 *
 * @param dates the items of the intake that are one date
 * @param municipality 全国地方公共団体コード, six digits; empty when the town has none and so no overlays
 */
public record PackWorld(
    Set<DepartmentId> departments, Set<FormId> forms, Set<String> dates, String municipality) {}
