package io.countersign.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    /** RFC 7396, appendix A: original, patch, result. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{'a':'b'}|{'a':'c'}|{'a':'c'}",
            "{'a':'b'}|{'b':'c'}|{'a':'b','b':'c'}", "{'a':'b'}|{'a':null}|{}",
            "{'a':'b','b':'c'}|{'a':null}|{'b':'c'}", "{'a':['b']}|{'a':'c'}|{'a':'c'}",
            "{'a':'c'}|{'a':['b']}|{'a':['b']}", "{'a':{'b':'c'}}|{'a':{'b':'d','c':null}}|{'a':{'b':'d'}}",
            "{'a':[{'b':'c'}]}|{'a':[1]}|{'a':[1]}", "['a','b']|['c','d']|['c','d']", "{'a':'b'}|['c']|['c']",
            "{'a':'foo'}|null|null", "{'a':'foo'}|'bar'|'bar'", "{'e':null}|{'a':1}|{'e':null,'a':1}",
            "[1,2]|{'a':'b','c':null}|{'a':'b'}", "{}|{'a':{'bb':{'ccc':null}}}|{'a':{'bb':{}}}"})
    void mergesAsTheTableOfTheRfcSays(String original, String patch, String result) {
        assertThat(MergePatch.apply(json(original), json(patch))).isEqualTo(json(result));
    }

    @Test
    void leavesItsTargetAsItWas() {
        var target = json("{'a':{'b':1}}");

        MergePatch.apply(target, json("{'a':{'b':null},'c':2}"));

        assertThat(target).isEqualTo(json("{'a':{'b':1}}"));
    }

    @Test
    void keepsTheOrderOfMembersAndAppendsNewOnes() {
        var merged = (JsonObject) MergePatch.apply(json("{'z':1,'a':2}"), json("{'a':3,'b':4,'z':5}"));

        assertThat(merged.members().keySet()).containsExactly("z", "a", "b");
    }

    private static JsonValue json(String text) {
        return JsonReader.readTrusted(text.replace('\'', '"'));
    }
}
