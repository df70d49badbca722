/** The answer to a call, as it is handed unread from the web to the database and back. */
@NullMarked
package io.countersign.application.reply;

import org.jspecify.annotations.NullMarked;
