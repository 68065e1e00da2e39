/** What moves through the pipeline and how it crosses Kafka: records, topics, JSON and schemas. */
package org.mineralwatch.news;
