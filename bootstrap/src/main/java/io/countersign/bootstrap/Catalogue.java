package io.countersign.bootstrap;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonReading;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The starter catalogue: consultant types and equipment templates. Its files are in the JSON of the API, but name
 * consultant types by slugs where the API has ids.
 */
record Catalogue(List<Type> types, List<Template> templates) {

    private static final String ROOT = "/catalogue/";
    private static final String TYPES = "consultant-types.json";
    private static final String SLUG = "slug";

    Catalogue {
        types = List.copyOf(types);
        templates = List.copyOf(templates);
    }

    /** A consultant type; the slug is also the name of its consultant in local mode. */
    record Type(String slug, ConsultantTypeId id, ConsultantType.Definition definition) {}

    /** An equipment template. */
    record Template(String slug, TemplateId id, TemplateDefinition definition) {

        String file() {
            return fileOf(slug);
        }
    }

    /** @throws StartupException when a file has a fault, with its name and the pointer */
    static Catalogue read() {
        List<Type> types = list(TYPES).stream().map(Catalogue::type).toList();
        Map<String, String> ids = types.stream()
                .collect(Collectors.toMap(Type::slug, type -> type.id().toString()));
        List<Template> templates = list("templates/index.json").stream()
                .map(element -> template(text("templates/index.json", element), ids)).toList();
        return new Catalogue(types, templates);
    }

    private static Type type(JsonValue element) {
        if (!(element instanceof JsonObject object)) {
            throw faulty(TYPES, "every element is an object");
        }
        String slug = text(TYPES, object.member(SLUG).orElse(JsonValue.NULL));
        var members = new LinkedHashMap<>(object.members());
        members.remove(SLUG);
        return new Type(slug, CatalogueIds.consultantType(slug),
                valid(TYPES + " (" + slug + ")", ConsultantType.Definition.read(new JsonObject(members))));
    }

    private static Template template(String slug, Map<String, String> ids) {
        return new Template(slug, CatalogueIds.template(slug),
                valid(fileOf(slug), TemplateDefinition.read(withIds(document(fileOf(slug)), ids))));
    }

    private static String fileOf(String slug) {
        return "templates/" + slug + ".json";
    }

    /** Puts ids where slugs stand. An unknown slug stays, to be reported where it stands as no id. */
    private static JsonValue withIds(JsonValue value, Map<String, String> ids) {
        return switch (value) {
            case JsonArray(var elements) -> new JsonArray(
                    elements.stream().map(element -> withIds(element, ids)).toList());
            case JsonObject(var members) -> {
                var changed = new LinkedHashMap<String, JsonValue>();
                members.forEach((name, member) -> changed.put(name, switch (name) {
                    case "consultantTypeId", "ownerConsultantTypeId" -> id(member, ids);
                    case "consultantTypeIds" -> elements(member, element -> id(element, ids));
                    case "reviewDays" -> names(member, ids);
                    default -> withIds(member, ids);
                }));
                yield new JsonObject(changed);
            }
            default -> value;
        };
    }

    private static JsonValue id(JsonValue slug, Map<String, String> ids) {
        return slug instanceof JsonText(var text) ? JsonValue.text(ids.getOrDefault(text, text)) : slug;
    }

    private static JsonValue elements(JsonValue value, Function<JsonValue, JsonValue> change) {
        return value instanceof JsonArray(var elements) ? new JsonArray(elements.stream().map(change).toList()) : value;
    }

    private static JsonValue names(JsonValue value, Map<String, String> ids) {
        if (!(value instanceof JsonObject(var members))) {
            return value;
        }
        var changed = new LinkedHashMap<String, JsonValue>();
        members.forEach((slug, member) -> changed.put(ids.getOrDefault(slug, slug), member));
        return new JsonObject(changed);
    }

    private static List<JsonValue> list(String file) {
        if (document(file) instanceof JsonArray(var elements)) {
            return elements;
        }
        throw faulty(file, "not an array");
    }

    private static String text(String file, JsonValue value) {
        if (value instanceof JsonText(var text)) {
            return text;
        }
        throw faulty(file, "a text is expected instead of " + value);
    }

    private static JsonValue document(String file) {
        try (InputStream content = Catalogue.class.getResourceAsStream(ROOT + file)) {
            if (content == null) {
                throw faulty(file, "missing");
            }
            return switch (JsonReader.read(content.readAllBytes())) {
                case JsonReading.Readable(var value) -> value;
                case JsonReading.Unreadable(var reason, var position) -> throw faulty(file,
                        "not JSON (" + reason + " at " + position + ")");
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static <T> T valid(String file, Checked<T> checked) {
        return switch (checked) {
            case Checked.Valid<T>(var value) -> value;
            case Checked.Invalid<T>(var faults) -> throw faulty(file, describe(faults));
        };
    }

    static String describe(List<Fault> faults) {
        return faults.stream()
                .map(fault -> "'" + fault.pointer() + "' " + fault.code().slug()
                        + (fault.facts().isEmpty() ? "" : " " + fault.facts()))
                .collect(Collectors.joining("; "));
    }

    static StartupException faulty(String file, String reason) {
        return new StartupException("The starter catalogue cannot be loaded: " + file + ": " + reason,
                "Correct the file below catalogue/ in the resources of the bootstrap module.");
    }
}
