package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;

/**
 * A department that has handed the case over, and has not taken it back since.
 *
 * @param procedures what the visit was about then: it is not to be seen again for these
 */
public record HandedOver(DepartmentId department, List<ProcedureId> procedures) {}
