/** Pushes to a webhook: CloudEvents in structured mode, signed in the manner of Standard Webhooks. */
package org.mineralwatch.sink.push.webhook;
