package io.countersign.adapter.persistence.schema;

import java.util.logging.Level;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Liquibase tells much at its INFO level; here that is DEBUG, so that only warnings and errors reach a normal log. */
final class LiquibaseLog extends AbstractLogService {

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public liquibase.logging.Logger getLog(Class origin) {
        return new ToSlf4j(LoggerFactory.getLogger(origin));
    }

    private static final class ToSlf4j extends AbstractLogger {
        private final Logger logger;

        ToSlf4j(Logger logger) {
            this.logger = logger;
        }

        @Override
        public void log(Level level, @Nullable String message, @Nullable Throwable failure) {
            if (level.intValue() == Level.OFF.intValue()) {
                return;
            }
            if (level.intValue() >= Level.SEVERE.intValue()) {
                // The caller gets the exception itself; its trace would only be the second copy.
                logger.error(message);
                logger.debug(message, failure);
            } else if (level.intValue() >= Level.WARNING.intValue()) {
                logger.warn(message, failure);
            } else {
                logger.debug(message, failure);
            }
        }

        /** There is nothing to close, so nothing can fail. */
        @Override
        public void close() {
        }
    }
}
