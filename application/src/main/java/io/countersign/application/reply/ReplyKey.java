package io.countersign.application.reply;

import io.countersign.domain.user.UserId;
import java.util.Objects;

/**
 * Under what a reply is kept. The same key of another caller, or for another operation, is another one.
 *
 * @param caller who calls
 * @param route which operation, whatever it works on
 * @param key what the caller named the request
 */
public record ReplyKey(UserId caller, String route, String key) {

    public ReplyKey {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(key, "key");
    }
}
