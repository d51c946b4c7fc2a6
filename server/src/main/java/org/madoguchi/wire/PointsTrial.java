package org.madoguchi.wire;

/**
 * 点数の試算: body of {@code POST /staff/api/points/{procedure}/simulate}. Nothing of it is kept.
 *
 * @param fiscalYear whose table counts
 */
public record PointsTrial(int fiscalYear, PointsHousehold household) {}
