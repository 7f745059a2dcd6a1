package octavo.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that is run with the name of each real book of the corpus. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(
    strings = {
      "keynes",
      "flatland",
      "reed",
      "rousseau",
      "don-quixote",
      "rust-book",
      "progit/en",
      "progit/ja",
      "progit/ar"
    })
@interface ForEachCorpusBook {}
