package io.countersign.reuse;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module lets others see, a line for each thing that they can come to rely on: what it exports and requires, every
 * type with all that is fixed with its name, and every constructor, method and field.
 */
final class PublicApi {

    /** Marks what others must implement who implement the type. */
    static final String TO_IMPLEMENT = " abstract ";

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private final ModuleReference module;
    private final ClassLoader loader;

    /**
     * @param location of the module: a jar, or a folder of classes
     * @param loader where its classes can be found
     */
    PublicApi(Path location, ClassLoader loader) {
        this.module = ModuleFinder.of(location).findAll().stream().findFirst()
                .orElseThrow(() -> new AssertionError("no module in " + location));
        this.loader = loader;
    }

    /** The lines, sorted. */
    List<String> lines() {
        return Stream.concat(
                Stream.concat(exports().stream().map("exports "::concat), requires().map("requires "::concat)),
                types().stream().flatMap(this::lines))
                .sorted()
                .toList();
    }

    Set<String> exports() {
        return module.descriptor().exports().stream().filter(it -> !it.isQualified())
                .map(ModuleDescriptor.Exports::source).collect(Collectors.toSet());
    }

    private Stream<String> requires() {
        return module.descriptor().requires().stream()
                .map(it -> Stream.concat(it.modifiers().stream()
                        .filter(modifier -> modifier != ModuleDescriptor.Requires.Modifier.MANDATED)
                        .map(modifier -> lower(modifier.name())).sorted(), Stream.of(it.name()))
                        .collect(joining(" ")));
    }

    private static String lower(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    /** The types that others can name. */
    List<Class<?>> types() {
        var exports = exports();
        try (var reader = module.open(); var names = reader.list()) {
            return names.filter(name -> name.endsWith(".class") && name.contains("/"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> exports.contains(name.substring(0, name.lastIndexOf('.'))))
                    .<Class<?>>map(this::load)
                    .filter(PublicApi::canBeNamed)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static boolean canBeNamed(Class<?> type) {
        var outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass() && !type.isLocalClass()
                && !type.getSimpleName().equals("package-info") && (outer == null || canBeNamed(outer));
    }

    private Stream<String> lines(Class<?> type) {
        var name = type.getName();
        return Stream.concat(Stream.of(name + " is " + header(type)),
                members(type).map(member -> name + " has " + line(type, member)));
    }

    /** Everything about a type that cannot change without others noticing, the members aside. */
    private static String header(Class<?> type) {
        var header = new StringBuilder(kind(type));
        if (type.getTypeParameters().length > 0) {
            header.append(Arrays.stream(type.getTypeParameters())
                    .map(parameter -> parameter + bounds(parameter.getBounds())).collect(joining(", ", "<", ">")));
        }
        if (type.isRecord()) {
            header.append(Arrays.stream(type.getRecordComponents())
                    .map(part -> part.getGenericType().getTypeName() + " " + part.getName())
                    .collect(joining(", ", "(", ")")));
        }
        if (type.isEnum()) {
            header.append(Arrays.stream(type.getEnumConstants()).map(it -> ((Enum<?>) it).name())
                    .collect(joining(", ", " of ", "")));
        }
        var supertypes = Stream.concat(Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces())).map(Type::getTypeName)
                .filter(it -> !it.equals("java.lang.Object") && !it.equals("java.lang.Record"))
                .filter(it -> !it.startsWith("java.lang.Enum<")).sorted().collect(joining(", "));
        header.append(supertypes.isEmpty() ? "" : " under " + supertypes);
        if (type.isSealed()) {
            header.append(Arrays.stream(type.getPermittedSubclasses()).map(Class::getName).sorted()
                    .collect(joining(", ", " permits ", "")));
        }
        return header.toString();
    }

    private static String bounds(Type... bounds) {
        return Arrays.stream(bounds).map(Type::getTypeName).filter(it -> !it.equals("java.lang.Object"))
                .map(" extends "::concat).collect(joining());
    }

    private static String kind(Class<?> type) {
        var kind = type.isRecord()
                ? "record"
                : type.isEnum()
                        ? "enum"
                        : type.isAnnotation() ? "annotation" : type.isInterface() ? "interface" : "class";
        var closed = type.isSealed() ? "sealed " : Modifier.isFinal(type.getModifiers()) ? "final " : "";
        return type.isRecord() || type.isEnum() ? kind : closed + kind;
    }

    /** The members that others can reach. */
    static Stream<java.lang.reflect.Member> members(Class<?> type) {
        return Stream.<java.lang.reflect.Member>concat(Arrays.stream(type.getDeclaredConstructors()),
                Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields())))
                .filter(member -> !member.isSynthetic() && !OF_EVERY_OBJECT.contains(member.getName()))
                .filter(member -> Modifier.isPublic(member.getModifiers())
                        || Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers()))
                .filter(member -> !(member instanceof Field field && field.isEnumConstant()));
    }

    private static String line(Class<?> type, java.lang.reflect.Member member) {
        var open = !type.isSealed() && !Modifier.isFinal(type.getModifiers());
        var words = new ArrayList<String>();
        if (Modifier.isStatic(member.getModifiers())) {
            words.add("static");
        } else if (open && Modifier.isAbstract(member.getModifiers())) {
            words.add(TO_IMPLEMENT.strip());
        }
        words.add(switch (member) {
            case Constructor<?> constructor -> "new" + parameters(constructor);
            case Method method -> generics(method) + method.getName() + parameters(method) + ": "
                    + method.getGenericReturnType().getTypeName();
            case Field field -> field.getName() + ": " + field.getGenericType().getTypeName();
            default -> throw new IllegalStateException("member: " + member);
        });
        return String.join(" ", words);
    }

    private static String generics(Method method) {
        return Arrays.stream(method.getTypeParameters()).map(it -> it + bounds(it.getBounds()))
                .reduce((one, other) -> one + ", " + other).map("<%s>"::formatted).orElse("");
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes()).map(Type::getTypeName)
                .collect(joining(", ", "(", ")"));
    }
}
