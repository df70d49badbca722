package io.countersign.application.reply;

import io.countersign.domain.user.UserId;
import java.util.Objects;

/**
 * The key under which a reply is kept. The same text of another caller, or for another operation, is another key.
 *
 * @param caller who calls
 * @param route which operation, whatever it works on
 * @param key the name that the caller gave the request
 */
public record ReplyKey(UserId caller, String route, String key) {

    public ReplyKey {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(key, "key");
    }
}
