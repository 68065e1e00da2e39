/** Tags files of articles without Kafka: blocks of lines, judged side by side, written in their order. */
package org.mineralwatch.app.tag;
