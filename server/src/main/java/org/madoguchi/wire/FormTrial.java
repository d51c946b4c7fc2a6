package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.FileHash;

/**
 * 試し記入: a form filled with sample values.
 *
 * @param file of what can be looked at, page by page, for a while
 * @param problems at the fields
 */
public record FormTrial(FileHash file, List<PageSize> pages, List<FormProblem> problems) {}
