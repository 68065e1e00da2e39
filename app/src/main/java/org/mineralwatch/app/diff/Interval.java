package org.mineralwatch.app.diff;

/**
 * Where a number lies, in 95 of 100 cases.
 *
 * @param low its lower end
 * @param high its upper end
 */
record Interval(double low, double high) {}
