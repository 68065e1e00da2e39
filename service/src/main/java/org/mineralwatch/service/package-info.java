/** What any long-running stage needs: life cycle, health, metrics, settings, topic set-up, and Kafka connections. */
package org.mineralwatch.service;
