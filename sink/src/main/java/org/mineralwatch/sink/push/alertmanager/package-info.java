/** Pushes to a Prometheus Alertmanager, whose business grouping, silencing, inhibition and routing then are. */
package org.mineralwatch.sink.push.alertmanager;
