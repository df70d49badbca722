package io.countersign.bootstrap;

import java.util.List;
import java.util.Optional;

/** How the people of local mode are known: to tokens by their subject, to the system by an id made from it. */
final class DemoPeople {

    static final String ADMIN = "admin";
    static final String MANAGER = "manager";
    static final String CONTRACTOR = "contractor";
    static final String VIEWER = "viewer";

    private static final String SUBJECT_PREFIX = "local:";
    /** Reserved for examples by RFC 2606: no message ever reaches anybody. */
    private static final String MAIL_DOMAIN = "@demo.example";

    private DemoPeople() {
    }

    static String subject(String username) {
        return SUBJECT_PREFIX + username;
    }

    static String email(String username) {
        return username + MAIL_DOMAIN;
    }

    static Optional<List<String>> roles(String username) {
        return username.equals(ADMIN) ? Optional.of(List.of("admin")) : Optional.empty();
    }
}
