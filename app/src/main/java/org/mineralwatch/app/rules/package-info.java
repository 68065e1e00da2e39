/** What the command does around rule sets: takes the changes of a folder. */
package org.mineralwatch.app.rules;
