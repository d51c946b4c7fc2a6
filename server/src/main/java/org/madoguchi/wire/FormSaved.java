package org.madoguchi.wire;

import java.util.List;

/** What was kept of a form that is being made. */
public record FormSaved(String revision, FormState state, List<FormProblem> problems) {}
