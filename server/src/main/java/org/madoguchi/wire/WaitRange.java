package org.madoguchi.wire;

/** 待ち時間の目安: a range in minutes, both divisible by five, the second greater than the first. */
public record WaitRange(int fromMinutes, int toMinutes) {}
