/** The {@code mineralwatch} command. {@link org.mineralwatch.app.Mineralwatch} is its entry; {@code command} holds a class a verb. */
package org.mineralwatch.app;
