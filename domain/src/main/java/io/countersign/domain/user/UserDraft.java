package io.countersign.domain.user;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person whom an administrator registers before their first token is seen. */
public record UserDraft(String email, String name, Optional<String> subject) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int MAX_EMAIL = 320;
    private static final int MAX_NAME = 255;
    private static final int MAX_SUBJECT = 255;

    public UserDraft {
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(subject, "subject");
    }

    /** @return the person that the document spells, or its faults */
    public static Checked<UserDraft> read(JsonValue document) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
            var email = members.required("email").matching(EMAIL, MAX_EMAIL, FaultCode.INVALID_EMAIL);
            var name = members.required("name").name(2, MAX_NAME);
            var subject = members.optional("subject").text(1, MAX_SUBJECT);
            members.close();
            return email.flatMap(address -> name.map(present -> new UserDraft(address, present, subject)));
        }));
    }
}
