package org.madoguchi.wire;

import java.time.LocalDate;
import java.util.List;
import org.madoguchi.core.ProcedureId;

/**
 * 基準表: how a municipality counts the points of those who apply, in one fiscal year. Data only;
 * {@code procedure.points} scores with it. The answer of {@code GET /staff/api/points} is a list of
 * them.
 *
 * @param fiscalYear 年度 for whose use it holds, from 1 April of that year to 31 March
 * @param inForce 施行日
 * @param source 要綱, 規則 or leaflet it was taken from
 * @param unverified whether it still needs the municipality's check (要確認)
 * @param guardians how the points of two guardians become one
 * @param ranks the first is the best; empty where points alone decide
 * @param adjustments 調整指数, in groups
 * @param facts further numbers that only tie-breaks compare
 * @param ties 同点の場合: what is compared, in this order
 */
public record PointsTable(
    ProcedureId procedure,
    int fiscalYear,
    LocalDate inForce,
    Words title,
    String source,
    boolean unverified,
    PointsCombination guardians,
    List<String> ranks,
    List<PointsReason> reasons,
    List<PointsGroup> adjustments,
    List<PointsFact> facts,
    List<PointsTie> ties) {}
