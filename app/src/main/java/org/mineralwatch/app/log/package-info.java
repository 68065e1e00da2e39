/** How what a process says reaches standard error: as text for people, or as JSON for what collects logs. */
package org.mineralwatch.app.log;
