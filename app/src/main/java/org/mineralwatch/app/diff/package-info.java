/** What a change of rules changes: a corpus judged by two rule sets side by side, without Kafka. {@link org.mineralwatch.app.diff.Comparison} is the map. */
package org.mineralwatch.app.diff;
