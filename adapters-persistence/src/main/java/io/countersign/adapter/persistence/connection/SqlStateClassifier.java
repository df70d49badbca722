package io.countersign.adapter.persistence.connection;

import io.countersign.application.failure.StorageException;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.pool.PoolAcquireTimeoutException;
import reactor.pool.PoolShutdownException;

/**
 * Translates errors of the store. An error of the server is known by its SQLSTATE only, since the driver and Spring
 * file the same state under different classes. Classes count where no server answered: no connection, or none free.
 */
final class SqlStateClassifier {

    private SqlStateClassifier() {
    }

    /** @return the error of the ports that it is, or the error itself when it is none: a fault of this program */
    static Throwable classify(Throwable error) {
        if (error instanceof StorageException) {
            return error;
        }
        return SqlState.of(error).map(state -> classify(state, error)).orElseGet(() -> withoutAnswer(error));
    }

    private static Throwable classify(SqlState state, Throwable error) {
        if (state.saysDuplicate()) {
            return new StorageException.DuplicateValue(state.constraint(), error);
        }
        if (state.saysBrokenReference()) {
            return new StorageException.BrokenReference(state.constraint(), error);
        }
        if (state.saysTryLater()) {
            return new StorageException.Unavailable(error);
        }
        return state.saysUnstorable() ? new StorageException.UnstorableValue(error) : error;
    }

    private static Throwable withoutAnswer(Throwable error) {
        return Causes.of(error).anyMatch(SqlStateClassifier::saysNoConnection)
                ? new StorageException.Unavailable(error)
                : error;
    }

    private static boolean saysNoConnection(Throwable cause) {
        return switch (cause) {
            case R2dbcNonTransientResourceException lost -> true;
            case R2dbcTransientResourceException lost -> true;
            case R2dbcTimeoutException late -> true;
            case R2dbcException other -> false;
            case PoolAcquirePendingLimitException crowded -> true;
            case PoolAcquireTimeoutException late -> true;
            case PoolShutdownException closing -> true;
            case IOException broken -> true;
            case TimeoutException late -> true;
            default -> false;
        };
    }
}
