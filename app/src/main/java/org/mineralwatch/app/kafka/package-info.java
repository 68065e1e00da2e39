/** The broker of the one-process mode. */
package org.mineralwatch.app.kafka;
