import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const rawColour = /#[0-9a-fA-F]{3,8}\b|\b(rgb|rgba|hsl|hsla)\(/;

export default tseslint.config(
  { ignores: ['dist', 'node_modules'] },
  ...tseslint.configs.strictTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=/${rawColour.source}/]`, message: 'Colours come from design tokens.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  // Made from the C# records, as long as they are many.
  { files: ['src/*/engine/protocol.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.test.{ts,tsx}', 'src/testing/**', 'src/*/testing/**'], rules: { 'max-lines-per-function': 'off' } },
);
