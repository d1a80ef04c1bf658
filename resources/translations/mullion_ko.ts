<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>BitRuler</name>
    <message>
        <source>end of document</source>
        <translation>문서 끝</translation>
    </message>
    <message>
        <source>%1 in token %2</source>
        <translation>토큰 %2의 %1</translation>
    </message>
    <message>
        <source>%1: %2 bits of information</source>
        <translation>%1: 정보량 %2비트</translation>
    </message>
    <message>
        <source>%1: %2 code bits, shared out</source>
        <translation>%1: 코드 비트 %2(나눈 값)</translation>
    </message>
    <message>
        <source>spare %1</source>
        <translation>여분 %1</translation>
    </message>
    <message>
        <source>Token %1, id %2</source>
        <translation>토큰 %1, ID %2</translation>
    </message>
    <message>
        <source>Token %1, id %2 = %3</source>
        <translation>토큰 %1, ID %2 = %3</translation>
    </message>
    <message>
        <source>%1: bits from %2</source>
        <translation>%1: 비트의 출처 %2</translation>
    </message>
    <message>
        <source>no model: code bits are shared out over each token&apos;s bytes</source>
        <translation>모델 없음: 토큰의 코드 비트를 그 바이트들에 고르게 나눔</translation>
    </message>
    <message>
        <source>Bits in window</source>
        <translation>윈도 안의 비트</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Code bits</source>
        <translation>코드 비트</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>end</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>no code bits</source>
        <translation>코드 비트 없음</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1비트</translation>
    </message>
    <message>
        <source>%1 of %2 bits</source>
        <translation>%2비트 중 %1</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>여분</translation>
    </message>
</context>
<context>
    <name>CellGlyphs</name>
    <message>
        <source>end</source>
        <translation>끝</translation>
    </message>
</context>
<context>
    <name>Declared</name>
    <message>
        <source>The byte model that drives the arithmetic coder</source>
        <translation>산술 부호기를 움직이는 바이트 모델</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>How many transformer layers</source>
        <translation>트랜스포머 층의 수</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Width of the residual stream (d_model)</source>
        <translation>잔차 스트림의 너비(d_model)</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>헤드</translation>
    </message>
    <message>
        <source>Attention heads per layer</source>
        <translation>층마다의 어텐션 헤드 수</translation>
    </message>
    <message>
        <source>Key/value heads</source>
        <translation>키/값 헤드</translation>
    </message>
    <message>
        <source>Heads of keys and values that the attention heads share; 0: as many as heads</source>
        <translation>어텐션 헤드들이 함께 쓰는 키와 값의 헤드 수. 0: 헤드 수와 같음</translation>
    </message>
    <message>
        <source>Head width</source>
        <translation>헤드 너비</translation>
    </message>
    <message>
        <source>Width of one attention head</source>
        <translation>어텐션 헤드 하나의 너비</translation>
    </message>
    <message>
        <source>Feed-forward width</source>
        <translation>피드포워드 너비</translation>
    </message>
    <message>
        <source>Width of the gated feed-forward layer (d_ff)</source>
        <translation>게이트 피드포워드 층의 너비(d_ff)</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>피드포워드</translation>
    </message>
    <message>
        <source>Gate of the feed-forward layer; the paper&apos;s parameter counts fit gated-relu</source>
        <translation>피드포워드 층의 게이트. 논문의 매개변수 수는 gated-relu와 맞습니다</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>위치 인코딩</translation>
    </message>
    <message>
        <source>How a layer knows distances: 32 learned buckets up to 128, a table per layer (t5-relative), or rotation (rope)</source>
        <translation>층이 거리를 아는 방법: 층마다 표 하나, 최대 128까지 학습한 32개 구간(t5-relative), 또는 회전(rope)</translation>
    </message>
    <message>
        <source>Tied embeddings</source>
        <translation>임베딩 공유</translation>
    </message>
    <message>
        <source>Use the input embedding as output layer too, logits divided by sqrt(d_model)</source>
        <translation>입력 임베딩을 출력층으로도 씁니다. 로짓은 sqrt(d_model)로 나눕니다</translation>
    </message>
    <message>
        <source>Norm epsilon</source>
        <translation>정규화 엡실론</translation>
    </message>
    <message>
        <source>Added to the mean square in RMS norms</source>
        <translation>RMS 정규화에서 제곱 평균에 더하는 값</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>문맥</translation>
    </message>
    <message>
        <source>symbols</source>
        <translation>기호</translation>
    </message>
    <message>
        <source>Symbols of one training example; an end of document counts as one</source>
        <translation>학습 예시 하나의 기호 수. 문서 끝은 하나로 셉니다</translation>
    </message>
    <message>
        <source>Documents per sequence</source>
        <translation>시퀀스당 문서</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Documents joined into one long text before it is cut into examples</source>
        <translation>예시로 자르기 전에 하나의 긴 텍스트로 잇는 문서의 수</translation>
    </message>
    <message>
        <source>Share of short steps</source>
        <translation>짧은 스텝의 비율</translation>
    </message>
    <message>
        <source>Share of the steps whose examples are cut into short pieces that each start from nothing; trains what window tokenizers ask for, contexts of 0 to 15 bytes</source>
        <translation>예시를 짧은 조각으로 잘라 각각 처음부터 시작하는 스텝의 비율. 윈도 토크나이저에 필요한 0~15바이트 문맥을 학습합니다</translation>
    </message>
    <message>
        <source>Short context</source>
        <translation>짧은 문맥</translation>
    </message>
    <message>
        <source>Length of the pieces of a short step; divides the context</source>
        <translation>짧은 스텝에서 조각의 길이. 문맥의 약수여야 합니다</translation>
    </message>
    <message>
        <source>Shuffle buffer</source>
        <translation>섞기 버퍼</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>Examples kept in memory to draw the next one from</source>
        <translation>다음 예시를 뽑기 위해 메모리에 두는 예시의 수</translation>
    </message>
    <message>
        <source>Validation examples</source>
        <translation>검증 예시</translation>
    </message>
    <message>
        <source>Held-out examples per measurement, at most</source>
        <translation>한 번 측정할 때 쓰는 검증용 예시의 최대 수</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>adafactor: the paper&apos;s, factored second moments and no momentum; adamw</source>
        <translation>adafactor: 논문의 것, 2차 모멘트를 분해하고 모멘텀이 없음; adamw</translation>
    </message>
    <message>
        <source>Base rate</source>
        <translation>기본 학습률</translation>
    </message>
    <message>
        <source>Learning rate before the schedule; Adafactor multiplies it by the size of each parameter</source>
        <translation>스케줄을 적용하기 전의 학습률. Adafactor는 여기에 각 매개변수의 크기를 곱합니다</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>flat-then-rsqrt: rate / sqrt(max(step, flat)), as in the paper; flat: rate</source>
        <translation>flat-then-rsqrt: 논문처럼 학습률 / sqrt(max(스텝, flat)); flat: 일정한 학습률</translation>
    </message>
    <message>
        <source>Flat stretch</source>
        <translation>평탄 구간</translation>
    </message>
    <message>
        <source>updates or share</source>
        <translation>업데이트 또는 비율</translation>
    </message>
    <message>
        <source>How long flat-then-rsqrt stays at its highest rate (the paper&apos;s &apos;warm-up&apos;)</source>
        <translation>flat-then-rsqrt가 최고 학습률에 머무는 길이(논문의 ‘워밍업’)</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>상승</translation>
    </message>
    <message>
        <source>Linear rise of the rate from zero at the start</source>
        <translation>시작할 때 학습률이 0부터 선형으로 오릅니다</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>감쇠</translation>
    </message>
    <message>
        <source>Linear fall of the rate at the end of the run</source>
        <translation>실행이 끝날 때 학습률이 선형으로 내립니다</translation>
    </message>
    <message>
        <source>Rate at the end</source>
        <translation>마지막 학습률</translation>
    </message>
    <message>
        <source>What the decay ends at, as a share of the rate without decay</source>
        <translation>감쇠가 끝나는 값, 감쇠가 없을 때 학습률에 대한 비율</translation>
    </message>
    <message>
        <source>z-loss</source>
        <translation>z 손실</translation>
    </message>
    <message>
        <source>Weight of log(Z)^2, which keeps the logits&apos; normaliser near 1</source>
        <translation>log(Z)^2의 가중치. 로짓의 정규화 값을 1 가까이 유지합니다</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>그래디언트 클리핑</translation>
    </message>
    <message>
        <source>Largest norm of all gradients together; 0: no limit (Adafactor clips updates)</source>
        <translation>모든 그래디언트를 합친 최대 노름. 0: 제한 없음(Adafactor는 업데이트를 자릅니다)</translation>
    </message>
    <message>
        <source>AdamW beta 1</source>
        <translation>AdamW 베타 1</translation>
    </message>
    <message>
        <source>Decay of AdamW&apos;s momentum</source>
        <translation>AdamW 모멘텀의 감쇠</translation>
    </message>
    <message>
        <source>AdamW beta 2</source>
        <translation>AdamW 베타 2</translation>
    </message>
    <message>
        <source>Decay of AdamW&apos;s second moments</source>
        <translation>AdamW 2차 모멘트의 감쇠</translation>
    </message>
    <message>
        <source>AdamW weight decay</source>
        <translation>AdamW 가중치 감쇠</translation>
    </message>
    <message>
        <source>Decoupled weight decay of matrices under AdamW</source>
        <translation>AdamW에서 행렬에 적용하는 분리된 가중치 감쇠</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>Optimizer updates of the whole run</source>
        <translation>실행 전체의 옵티마이저 업데이트 수</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Examples per update</source>
        <translation>업데이트당 예시 수</translation>
    </message>
    <message>
        <source>Micro batch</source>
        <translation>마이크로 배치</translation>
    </message>
    <message>
        <source>Examples that go through the model at once; gradients add up to the batch. 0: the whole batch</source>
        <translation>한 번에 모델을 지나는 예시 수. 그래디언트를 더해 배치를 이룹니다. 0: 배치 전체</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Decides first weights and order of the examples</source>
        <translation>처음 가중치와 예시의 순서를 정합니다</translation>
    </message>
    <message>
        <source>Recompute activations</source>
        <translation>활성값 다시 계산</translation>
    </message>
    <message>
        <source>Compute the activations of each layer again in the backward pass instead of keeping them: a third more work for far less memory, and the same weights</source>
        <translation>역전파에서 각 층의 활성값을 보관하지 않고 다시 계산합니다: 계산은 1/3 늘고 메모리는 훨씬 적게 들며 가중치는 같습니다</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Number format of matrix products in training; auto: bf16 where the processor or GPU has it</source>
        <translation>학습에서 행렬 곱의 숫자 형식. auto: 프로세서나 GPU가 지원하면 bf16</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Where to train</source>
        <translation>학습할 곳</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>스레드</translation>
    </message>
    <message>
        <source>Processor threads; 0: one per core. Another number gives slightly other sums</source>
        <translation>프로세서 스레드. 0: 코어마다 하나. 수가 다르면 합이 조금 달라집니다</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>체크포인트 간격</translation>
    </message>
    <message>
        <source>Updates between checkpoints</source>
        <translation>체크포인트 사이의 업데이트 수</translation>
    </message>
    <message>
        <source>Keep checkpoints</source>
        <translation>보관할 체크포인트</translation>
    </message>
    <message>
        <source>How many of the latest checkpoints stay; the best one stays in any case</source>
        <translation>최근 체크포인트를 몇 개 보관할지. 가장 좋은 것은 언제나 남습니다</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>검증 간격</translation>
    </message>
    <message>
        <source>Updates between measurements on held-out text</source>
        <translation>검증용 텍스트로 측정하는 사이의 업데이트 수</translation>
    </message>
    <message>
        <source>Report every</source>
        <translation>보고 간격</translation>
    </message>
    <message>
        <source>Updates between training metrics in events.jsonl</source>
        <translation>events.jsonl에서 학습 지표 사이의 업데이트 수</translation>
    </message>
    <message>
        <source>The paper&apos;s recipe: 3.1 M parameters, 2.5 million updates of 128 x 1024 symbols (a GPU for days)</source>
        <translation>논문의 방법: 매개변수 310만 개, 기호 128 x 1024개씩 250만 업데이트(GPU로 며칠)</translation>
    </message>
    <message>
        <source>1.8 M parameters, half an hour on one processor core with bf16</source>
        <translation>매개변수 180만 개, bf16을 지원하는 프로세서 코어 하나로 30분</translation>
    </message>
    <message>
        <source>Under a minute: to try things out and for tests</source>
        <translation>1분 미만: 시험 삼아 써 보거나 테스트할 때</translation>
    </message>
    <message>
        <source>A language model over the tokens of a tokenizer</source>
        <translation>토크나이저의 토큰을 다루는 언어 모델</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Tokens of one training example</source>
        <translation>학습 예시 하나의 토큰 수</translation>
    </message>
    <message>
        <source>Text of an example</source>
        <translation>예시의 텍스트</translation>
    </message>
    <message>
        <source>Text that is tokenized on its own to make one example: its first tokens fill the context, the rest is dropped, a shorter one is padded. 0: as much as most often fills the context</source>
        <translation>따로 토큰화해 예시 하나를 만드는 텍스트: 앞쪽 토큰이 문맥을 채우고 나머지는 버리며 짧으면 채웁니다. 0: 문맥을 가장 자주 채우는 만큼</translation>
    </message>
    <message>
        <source>Documents joined into one long text before it is cut</source>
        <translation>자르기 전에 하나의 긴 텍스트로 잇는 문서의 수</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Texts kept in memory to draw the next one from</source>
        <translation>다음 것을 뽑기 위해 메모리에 두는 텍스트의 수</translation>
    </message>
    <message>
        <source>Encoding threads</source>
        <translation>부호화 스레드</translation>
    </message>
    <message>
        <source>Threads that tokenize ahead of the training</source>
        <translation>학습보다 앞서 토큰화하는 스레드</translation>
    </message>
    <message>
        <source>Repeated passages</source>
        <translation>반복되는 구절</translation>
    </message>
    <message>
        <source>Share of the examples in which each passage is said two or three times: a small model that is to decode memory slots learns to copy only so. 0: text as it is</source>
        <translation>각 구절을 두세 번 말하는 예시의 비율: 메모리 슬롯을 풀어야 하는 작은 모델은 이렇게 해야만 베끼기를 배웁니다. 0: 텍스트 그대로</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>Validation texts</source>
        <translation>검증 텍스트</translation>
    </message>
    <message>
        <source>Held-out texts per measurement, at most; the same raw bytes for every tokenizer</source>
        <translation>한 번 측정할 때 쓰는 검증용 텍스트의 최대 수. 모든 토크나이저에 같은 원래 바이트</translation>
    </message>
    <message>
        <source>Length of a validation text</source>
        <translation>검증 텍스트의 길이</translation>
    </message>
    <message>
        <source>Each is tokenized on its own and scored whole</source>
        <translation>각각 따로 토큰화해 전체를 채점합니다</translation>
    </message>
    <message>
        <source>Baseline examples</source>
        <translation>기준 예시</translation>
    </message>
    <message>
        <source>Training examples counted for the unigram baseline</source>
        <translation>유니그램 기준을 위해 세는 학습 예시 수</translation>
    </message>
    <message>
        <source>The paper&apos;s 25m model: 200,000 updates of 256 x 512 tokens (a GPU for days)</source>
        <translation>논문의 25m 모델: 토큰 256 x 512개씩 20만 업데이트(GPU로 며칠)</translation>
    </message>
    <message>
        <source>The paper&apos;s 113m model: 200,000 updates of 256 x 512 tokens (a GPU for days)</source>
        <translation>논문의 113m 모델: 토큰 256 x 512개씩 20만 업데이트(GPU로 며칠)</translation>
    </message>
    <message>
        <source>The paper&apos;s 403m model: 200,000 updates of 256 x 512 tokens (a GPU for days)</source>
        <translation>논문의 403m 모델: 토큰 256 x 512개씩 20만 업데이트(GPU로 며칠)</translation>
    </message>
    <message>
        <source>The paper&apos;s 2b model: 200,000 updates of 256 x 512 tokens (a GPU for days)</source>
        <translation>논문의 2b 모델: 토큰 256 x 512개씩 20만 업데이트(GPU로 며칠)</translation>
    </message>
    <message>
        <source>0.6 M parameters beside the embeddings: minutes on one processor core with 256 tokens, an hour with 65,536</source>
        <translation>임베딩을 뺀 매개변수 60만 개: 프로세서 코어 하나로 토큰 256종이면 몇 분, 65,536종이면 한 시간</translation>
    </message>
    <message>
        <source>Under a minute with few tokens: to try things out and for tests</source>
        <translation>토큰 종류가 적으면 1분 미만: 시험 삼아 써 보거나 테스트할 때</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>토크나이저</translation>
    </message>
    <message>
        <source>Name or file of the tokenizer whose tokens are learned</source>
        <translation>토큰을 배울 토크나이저의 이름이나 파일</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>데이터 집합</translation>
    </message>
    <message>
        <source>Folder that &apos;mullion dataset&apos; wrote: tokens made before. Validation text still comes from the corpus</source>
        <translation>‘mullion dataset’이 쓴 폴더: 미리 만든 토큰. 검증 텍스트는 여전히 말뭉치에서 옵니다</translation>
    </message>
    <message>
        <source>A Llama-like language model over bytes or tokens, to be frozen under an ICAE</source>
        <translation>바이트나 토큰을 다루는 Llama 방식의 언어 모델. 고정해서 ICAE의 바탕으로 씁니다</translation>
    </message>
    <message>
        <source>85 M parameters beside the embeddings, 26 billion tokens (a GPU for a day)</source>
        <translation>임베딩을 뺀 매개변수 8,500만 개, 토큰 260억 개(GPU로 하루)</translation>
    </message>
    <message>
        <source>1.2 M parameters beside the embeddings: half an hour on one processor core over bytes</source>
        <translation>임베딩을 뺀 매개변수 120만 개: 바이트로 프로세서 코어 하나에서 30분</translation>
    </message>
    <message>
        <source>Text and its code in one sequence: whether a model learns to code or decode</source>
        <translation>텍스트와 그 코드를 한 시퀀스에: 모델이 부호화나 복호를 배우는지 봅니다</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>decompress: code, then its text; compress: text, then its code; control: the text alone, what a language model knows of it without the code</source>
        <translation>decompress: 코드 다음에 텍스트; compress: 텍스트 다음에 코드; control: 텍스트만, 코드 없이 언어 모델이 아는 것</translation>
    </message>
    <message>
        <source>Length of a text</source>
        <translation>텍스트의 길이</translation>
    </message>
    <message>
        <source>Each text is encoded on its own</source>
        <translation>텍스트마다 따로 부호화합니다</translation>
    </message>
    <message>
        <source>Held-out texts per measurement, at most; the same for every tokenizer</source>
        <translation>한 번 측정할 때 쓰는 검증용 텍스트의 최대 수. 모든 토크나이저에 같음</translation>
    </message>
    <message>
        <source>The paper&apos;s probe: its 113m model on texts of 1,024 bytes (a GPU for a day)</source>
        <translation>논문의 탐침: 1,024바이트 텍스트에 113m 모델(GPU로 하루)</translation>
    </message>
    <message>
        <source>0.6 M parameters beside the embeddings, texts of 96 symbols: a quarter of an hour on one processor core</source>
        <translation>임베딩을 뺀 매개변수 60만 개, 기호 96개짜리 텍스트: 프로세서 코어 하나로 15분</translation>
    </message>
    <message>
        <source>Name or file of the tokenizer whose code is learned</source>
        <translation>코드를 배울 토크나이저의 이름이나 파일</translation>
    </message>
    <message>
        <source>Memory slots on a frozen language model: contexts are compressed and restored</source>
        <translation>고정한 언어 모델 위의 메모리 슬롯: 문맥을 압축하고 복원합니다</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>슬롯</translation>
    </message>
    <message>
        <source>Memory slots of a segment</source>
        <translation>세그먼트 하나의 메모리 슬롯 수</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>압축률</translation>
    </message>
    <message>
        <source>tokens per slot</source>
        <translation>토큰/슬롯</translation>
    </message>
    <message>
        <source>Rate at most: a segment holds slots x compression tokens</source>
        <translation>최대 비율: 세그먼트 하나에 슬롯 x 압축률만큼의 토큰이 들어갑니다</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>세그먼트</translation>
    </message>
    <message>
        <source>Segments of the longest context; each is compressed on its own, their slots are joined</source>
        <translation>가장 긴 문맥의 세그먼트 수. 각각 따로 압축하고 슬롯을 잇습니다</translation>
    </message>
    <message>
        <source>Slots of a short segment</source>
        <translation>짧은 세그먼트의 슬롯</translation>
    </message>
    <message>
        <source>fixed: every segment has all slots, as in the paper; by-rate: a segment of n tokens has the first n / compression ones</source>
        <translation>fixed: 논문처럼 모든 세그먼트에 슬롯 전부; by-rate: 토큰 n개의 세그먼트에 처음 n / 압축률 개</translation>
    </message>
    <message>
        <source>Positions of slots</source>
        <translation>슬롯의 위치</translation>
    </message>
    <message>
        <source>consecutive: after the context, as in the paper; uniform: spread over the context (EPL), which bases with t5-relative need to find their stretch</source>
        <translation>consecutive: 논문처럼 문맥 뒤에; uniform: 문맥에 고르게 펼침(EPL), t5-relative를 쓰는 기본 모델이 제 구간을 찾는 데 필요합니다</translation>
    </message>
    <message>
        <source>What a slot sees</source>
        <translation>슬롯이 보는 것</translation>
    </message>
    <message>
        <source>full: the context and the slots before it; chunked: its own stretch of the context only</source>
        <translation>full: 문맥과 앞의 슬롯들; chunked: 문맥에서 자기 구간만</translation>
    </message>
    <message>
        <source>Size of slots</source>
        <translation>슬롯의 크기</translation>
    </message>
    <message>
        <source>states: as the base&apos;s last norm leaves them, as in the paper; embeddings: multiplied so that they are as large as the base&apos;s embeddings, which its layers are used to</source>
        <translation>states: 논문처럼 기본 모델의 마지막 정규화가 낸 그대로; embeddings: 기본 모델의 층이 익숙한 임베딩만큼 크게 곱합니다</translation>
    </message>
    <message>
        <source>Start token</source>
        <translation>시작 토큰</translation>
    </message>
    <message>
        <source>Begin segments and what the decoder reads with the base&apos;s start token, which bases trained here have always seen. Off: the official layout</source>
        <translation>세그먼트와 디코더의 입력을 기본 모델의 시작 토큰으로 시작합니다. 여기서 학습한 기본 모델은 늘 그것을 보았습니다. 끄면 공식 배치</translation>
    </message>
    <message>
        <source>[LM] token</source>
        <translation>[LM] 토큰</translation>
    </message>
    <message>
        <source>Put a token of its own between the slots and a continuation</source>
        <translation>슬롯과 이어쓰기 사이에 전용 토큰을 둡니다</translation>
    </message>
    <message>
        <source>First memory table</source>
        <translation>처음 메모리 표</translation>
    </message>
    <message>
        <source>base: normal with mean and deviation of the base&apos;s embeddings; normal: deviation 1, as in the official code</source>
        <translation>base: 기본 모델 임베딩의 평균과 편차를 따르는 정규 분포; normal: 공식 코드처럼 편차 1</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>어댑터</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>LoRA 랭크</translation>
    </message>
    <message>
        <source>Rank of the matrices that are added to those of the base</source>
        <translation>기본 모델의 행렬에 더하는 행렬의 랭크</translation>
    </message>
    <message>
        <source>LoRA alpha</source>
        <translation>LoRA 알파</translation>
    </message>
    <message>
        <source>What is added is multiplied with alpha / rank</source>
        <translation>더하는 것에 알파 / 랭크를 곱합니다</translation>
    </message>
    <message>
        <source>LoRA dropout</source>
        <translation>LoRA 드롭아웃</translation>
    </message>
    <message>
        <source>Share of the adapter&apos;s inputs that is dropped in training</source>
        <translation>학습에서 버리는 어댑터 입력의 비율</translation>
    </message>
    <message>
        <source>LoRA targets</source>
        <translation>LoRA 대상</translation>
    </message>
    <message>
        <source>Which matrices of each layer are added to</source>
        <translation>각 층에서 더할 행렬</translation>
    </message>
    <message>
        <source>Shortest context</source>
        <translation>가장 짧은 문맥</translation>
    </message>
    <message>
        <source>Lengths are drawn uniformly from here to slots x compression</source>
        <translation>길이를 여기부터 슬롯 x 압축률까지 고르게 뽑습니다</translation>
    </message>
    <message>
        <source>Share of long contexts</source>
        <translation>긴 문맥의 비율</translation>
    </message>
    <message>
        <source>Share of the contexts with several segments, if there may be several</source>
        <translation>여러 세그먼트가 가능할 때 여러 세그먼트를 가진 문맥의 비율</translation>
    </message>
    <message>
        <source>Continuation</source>
        <translation>이어쓰기</translation>
    </message>
    <message>
        <source>Tokens after a context that are continued at most</source>
        <translation>문맥 뒤에 이어 쓰는 토큰의 최대 수</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Losses of a sample</source>
        <translation>예시의 손실</translation>
    </message>
    <message>
        <source>one: each sample is restored or continued, drawn by lm_share; both: each is restored and continued</source>
        <translation>one: 예시마다 lm_share에 따라 복원하거나 이어 씀; both: 둘 다 함</translation>
    </message>
    <message>
        <source>Share of continuations</source>
        <translation>이어쓰기의 비율</translation>
    </message>
    <message>
        <source>Share of the samples that are continued instead of restored</source>
        <translation>복원 대신 이어 쓰는 예시의 비율</translation>
    </message>
    <message>
        <source>Weight of restoration</source>
        <translation>복원의 가중치</translation>
    </message>
    <message>
        <source>With both losses: restoration counts so much, continuation the rest</source>
        <translation>두 손실을 다 쓸 때 복원의 몫, 나머지는 이어쓰기</translation>
    </message>
    <message>
        <source>Continuation not learned</source>
        <translation>배우지 않는 이어쓰기</translation>
    </message>
    <message>
        <source>First tokens of a continuation that are read but not learned</source>
        <translation>이어쓰기에서 읽기만 하고 배우지 않는 처음 토큰 수</translation>
    </message>
    <message>
        <source>Shortest continuation</source>
        <translation>가장 짧은 이어쓰기</translation>
    </message>
    <message>
        <source>A sample with no more tokens left to continue is restored instead</source>
        <translation>이어 쓸 토큰이 이보다 많이 남지 않은 예시는 복원합니다</translation>
    </message>
    <message>
        <source>The paper&apos;s recipe and official layouts: 512 tokens in 128 slots (GPUs for days)</source>
        <translation>논문의 방법과 공식 배치: 토큰 512개를 슬롯 128개에(여러 GPU로 며칠)</translation>
    </message>
    <message>
        <source>64 tokens in 16 slots on a base of a few million parameters: an hour on a processor</source>
        <translation>매개변수 수백만 개의 기본 모델에서 토큰 64개를 슬롯 16개에: 프로세서로 한 시간</translation>
    </message>
    <message>
        <source>Under a minute on a tiny base: to try things out and for tests</source>
        <translation>아주 작은 기본 모델에서 1분 미만: 시험 삼아 써 보거나 테스트할 때</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>기본 모델</translation>
    </message>
    <message>
        <source>Run folder of a trained base or m2: the language model that is frozen</source>
        <translation>학습된 base나 m2의 실행 폴더: 고정되는 언어 모델</translation>
    </message>
    <message>
        <source>Folder that &apos;mullion dataset&apos; wrote with the base&apos;s tokenizer: tokens made before. Validation text still comes from the corpus</source>
        <translation>‘mullion dataset’이 기본 모델의 토크나이저로 쓴 폴더: 미리 만든 토큰. 검증 텍스트는 여전히 말뭉치에서 옵니다</translation>
    </message>
    <message>
        <source>An ICAE learns to answer prompts about contexts, from JSON lines with the fields input, prompt and answer (its --corpus)</source>
        <translation>ICAE가 문맥에 관한 프롬프트에 답하기를 배웁니다. 자료는 input, prompt, answer 필드가 있는 JSON 줄입니다(--corpus)</translation>
    </message>
    <message>
        <source>Longest prompt</source>
        <translation>가장 긴 프롬프트</translation>
    </message>
    <message>
        <source>What is longer is cut at its end</source>
        <translation>더 긴 것은 끝을 자릅니다</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>가장 긴 답</translation>
    </message>
    <message>
        <source>What is longer is cut, and has no end to be learned</source>
        <translation>더 긴 것은 자르며 배울 끝이 없습니다</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Questions kept in memory to draw the next one from</source>
        <translation>다음 것을 뽑기 위해 메모리에 두는 질문의 수</translation>
    </message>
    <message>
        <source>Validation questions</source>
        <translation>검증 질문</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Held-out questions per measurement, at most</source>
        <translation>한 번 측정할 때 쓰는 검증용 질문의 최대 수</translation>
    </message>
    <message>
        <source>The paper&apos;s recipe (GPUs for days)</source>
        <translation>논문의 방법(여러 GPU로 며칠)</translation>
    </message>
    <message>
        <source>An ICAE of a few million parameters: half an hour on a processor</source>
        <translation>매개변수 수백만 개의 ICAE: 프로세서로 30분</translation>
    </message>
    <message>
        <source>Under a minute on a tiny ICAE: to try things out and for tests</source>
        <translation>아주 작은 ICAE에서 1분 미만: 시험 삼아 써 보거나 테스트할 때</translation>
    </message>
    <message>
        <source>ICAE</source>
        <translation>ICAE</translation>
    </message>
    <message>
        <source>Run folder of &apos;mullion train icae&apos; or &apos;icae-tune&apos;: what is trained on</source>
        <translation>‘mullion train icae’나 ‘icae-tune’의 실행 폴더: 그 위에서 학습합니다</translation>
    </message>
    <message>
        <source>Makes a tokenizer file from a byte model or a corpus</source>
        <translation>바이트 모델이나 말뭉치로 토크나이저 파일을 만듭니다</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>equal-info: windows of equal information; ac: one arithmetic code; tunstall: the most probable strings; static-ac: byte frequencies; sentencepiece: learned pieces</source>
        <translation>equal-info: 정보량이 같은 윈도; ac: 하나의 산술 부호; tunstall: 가장 그럴듯한 문자열; static-ac: 바이트 빈도; sentencepiece: 학습한 조각</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>어휘 크기</translation>
    </message>
    <message>
        <source>Number of different tokens: 256 or 65536, for sentencepiece 300 to 262144</source>
        <translation>서로 다른 토큰의 수: 256 또는 65536, sentencepiece는 300~262144</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>윈도</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>Bits that restart model and coder, for equal-info</source>
        <translation>모델과 부호기를 새로 시작하는 비트 수, equal-info용</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>How a window&apos;s bits are chosen, for equal-info; paper cannot always be decoded</source>
        <translation>윈도의 비트를 고르는 방법, equal-info용. paper는 언제나 복호되지는 않습니다</translation>
    </message>
    <message>
        <source>Model forgets</source>
        <translation>모델이 잊는 때</translation>
    </message>
    <message>
        <source>When the model forgets the text before, for equal-info</source>
        <translation>모델이 앞의 텍스트를 잊는 때, equal-info용</translation>
    </message>
    <message>
        <source>Parsing</source>
        <translation>자르기</translation>
    </message>
    <message>
        <source>How a text is cut by the dictionary, for tunstall</source>
        <translation>사전으로 텍스트를 자르는 방법, tunstall용</translation>
    </message>
    <message>
        <source>Kind of pieces</source>
        <translation>조각의 종류</translation>
    </message>
    <message>
        <source>How pieces are learned, for sentencepiece</source>
        <translation>조각을 학습하는 방법, sentencepiece용</translation>
    </message>
    <message>
        <source>Part of the corpus</source>
        <translation>말뭉치의 부분</translation>
    </message>
    <message>
        <source>usual: sentencepiece learns from the training part, static-ac counts all</source>
        <translation>usual: sentencepiece는 학습 부분에서 배우고 static-ac는 전부를 셉니다</translation>
    </message>
    <message>
        <source>Where the byte model runs</source>
        <translation>바이트 모델을 돌릴 곳</translation>
    </message>
    <message>
        <source>What the program takes when nothing is said</source>
        <translation>아무 말이 없을 때 프로그램이 쓰는 값</translation>
    </message>
    <message>
        <source>Byte model</source>
        <translation>바이트 모델</translation>
    </message>
    <message>
        <source>Run folder or checkpoint of an M1</source>
        <translation>M1의 실행 폴더나 체크포인트</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>말뭉치</translation>
    </message>
    <message>
        <source>Files or folders of text, for tokenizers that are made from text</source>
        <translation>텍스트 파일이나 폴더, 텍스트로 만드는 토크나이저용</translation>
    </message>
    <message>
        <source>Tokenizer file</source>
        <translation>토크나이저 파일</translation>
    </message>
    <message>
        <source>The file to make</source>
        <translation>만들 파일</translation>
    </message>
    <message>
        <source>Tokenizers (*.tokenizer)</source>
        <translation>토크나이저 (*.tokenizer)</translation>
    </message>
    <message>
        <source>How well texts come back from slots, what slots are worth and cost</source>
        <translation>텍스트가 슬롯에서 얼마나 잘 복원되는지, 슬롯의 값어치와 비용</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>표</translation>
    </message>
    <message>
        <source>restoration</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Make the table &apos;restoration&apos;</source>
        <translation>‘restoration’ 표를 만듭니다</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>슬롯</translation>
    </message>
    <message>
        <source>Make the table &apos;slots&apos;</source>
        <translation>‘slots’ 표를 만듭니다</translation>
    </message>
    <message>
        <source>types</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Make the table &apos;types&apos;</source>
        <translation>‘types’ 표를 만듭니다</translation>
    </message>
    <message>
        <source>continuation</source>
        <translation>이어쓰기</translation>
    </message>
    <message>
        <source>Make the table &apos;continuation&apos;</source>
        <translation>‘continuation’ 표를 만듭니다</translation>
    </message>
    <message>
        <source>Make the table &apos;bits&apos;</source>
        <translation>‘bits’ 표를 만듭니다</translation>
    </message>
    <message>
        <source>collapse</source>
        <translation>붕괴</translation>
    </message>
    <message>
        <source>Make the table &apos;collapse&apos;</source>
        <translation>‘collapse’ 표를 만듭니다</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Make the table &apos;latency&apos;</source>
        <translation>‘latency’ 표를 만듭니다</translation>
    </message>
    <message>
        <source>Make the table &apos;questions&apos;</source>
        <translation>‘questions’ 표를 만듭니다</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Texts of each row, at most</source>
        <translation>행마다 텍스트의 최대 수</translation>
    </message>
    <message>
        <source>Texts that go through the model together</source>
        <translation>함께 모델을 지나는 텍스트의 수</translation>
    </message>
    <message>
        <source>Draws the texts</source>
        <translation>텍스트를 뽑습니다</translation>
    </message>
    <message>
        <source>Part of the corpus and of the questions</source>
        <translation>말뭉치와 질문의 부분</translation>
    </message>
    <message>
        <source>Untrained beside it</source>
        <translation>학습 전과 나란히</translation>
    </message>
    <message>
        <source>Beside it the same ICAE before its training</source>
        <translation>학습하기 전의 같은 ICAE를 나란히 둡니다</translation>
    </message>
    <message>
        <source>Where the models run</source>
        <translation>모델을 돌릴 곳</translation>
    </message>
    <message>
        <source>Run folder or checkpoint of an ICAE</source>
        <translation>ICAE의 실행 폴더나 체크포인트</translation>
    </message>
    <message>
        <source>Files or folders of text; their held-out part is measured</source>
        <translation>텍스트 파일이나 폴더. 검증용 부분을 측정합니다</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>JSON lines with input, prompt and answer</source>
        <translation>input, prompt, answer가 있는 JSON 줄</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl *.jsonl.gz)</source>
        <translation>JSON 줄 (*.jsonl *.jsonl.gz)</translation>
    </message>
    <message>
        <source>All tables as one CSV file</source>
        <translation>모든 표를 CSV 파일 하나로</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Bit ruler of %1</source>
        <translation>%1의 비트 눈금자</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>바이트당 비트</translation>
    </message>
    <message>
        <source>Strings of the codebook</source>
        <translation>코드북의 문자열</translation>
    </message>
    <message>
        <source>Text coloured by tokens, with a legend</source>
        <translation>토큰별로 색칠한 텍스트와 범례</translation>
    </message>
    <message>
        <source>Bit ruler: bytes, code bits and tokens on one scale</source>
        <translation>비트 눈금자: 바이트, 코드 비트, 토큰을 한 눈금에</translation>
    </message>
    <message>
        <source>Strings of the codebook by their cost in bits</source>
        <translation>비트 비용별 코드북 문자열</translation>
    </message>
    <message>
        <source>Bits per byte along the text</source>
        <translation>텍스트를 따라 본 바이트당 비트</translation>
    </message>
    <message>
        <source>Where every bit of the tokens goes</source>
        <translation>토큰의 모든 비트가 쓰인 곳</translation>
    </message>
    <message>
        <source>Ripple: the tokens before and after a change of the text</source>
        <translation>파급: 텍스트 변경 전후의 토큰</translation>
    </message>
    <message>
        <source>Tokens of %1</source>
        <translation>%1의 토큰</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>&apos;%1&apos; is no hexadecimal digit</source>
        <translation>‘%1’은(는) 16진 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>The last byte needs two digits</source>
        <translation>마지막 바이트에는 두 자리가 필요합니다</translation>
    </message>
</context>
<context>
    <name>Gatherer</name>
    <message numerus="yes">
        <source>%n line(s) of its events are damaged and left out</source>
        <translation>
            <numerusform>이벤트 %n줄이 손상되어 뺐습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>has no &apos;%1&apos;</source>
        <translation>&apos;%1&apos;이(가) 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are infinite or no numbers and left out, the first at step %1</source>
        <translation>
            <numerusform>값 %n개가 무한대이거나 수가 아니어서 뺐습니다. 첫 번째는 스텝 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>means of runs with one standard deviation</source>
        <translation>실행의 평균과 표준편차 하나</translation>
    </message>
    <message>
        <source>numbers per token of different tokenizers: not comparable</source>
        <translation>서로 다른 토크나이저의 토큰당 수: 비교할 수 없음</translation>
    </message>
    <message>
        <source>without</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Dearest symbols under the model</source>
        <translation>모델에서 가장 비싼 기호</translation>
    </message>
    <message>
        <source>Information of the text under the byte model: what a perfect coder would need for what the model did not foresee</source>
        <translation>바이트 모델에서 본 텍스트의 정보량: 모델이 예측하지 못한 것을 완벽한 부호기가 나타내는 데 필요한 양</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>반올림</translation>
    </message>
    <message>
        <source>Symbols that lose most by rounding</source>
        <translation>반올림으로 가장 많이 잃는 기호</translation>
    </message>
    <message>
        <source>What the model&apos;s probabilities cost more because the coder only knows multiples of 1/16,384, and every byte has at least one</source>
        <translation>부호기는 1/16,384의 배수만 알고 모든 바이트가 적어도 하나를 가지므로 모델의 확률에 더 드는 비용</translation>
    </message>
    <message>
        <source>Model and rounding</source>
        <translation>모델과 반올림</translation>
    </message>
    <message>
        <source>Dearest symbols</source>
        <translation>가장 비싼 기호</translation>
    </message>
    <message>
        <source>Information of the text under the byte model, with its probabilities rounded to multiples of 1/16,384. The tokenizer only keeps the rounded ones, so the two cannot be told apart here</source>
        <translation>확률을 1/16,384의 배수로 반올림한 바이트 모델에서 본 텍스트의 정보량. 토크나이저는 반올림한 확률만 보관하므로 여기서는 둘을 구별할 수 없습니다</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>부호기</translation>
    </message>
    <message>
        <source>Places where the coder loses most</source>
        <translation>부호기가 가장 많이 잃는 곳</translation>
    </message>
    <message>
        <source>What the coder loses because it computes intervals in whole numbers; next to nothing</source>
        <translation>부호기가 구간을 정수로 계산해서 잃는 양. 거의 0입니다</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>Windows that gave back most</source>
        <translation>가장 많이 되돌린 윈도</translation>
    </message>
    <message>
        <source>Symbols that would have fitted into the window, but were left to the next one so that the window can be decoded</source>
        <translation>윈도에 들어갈 수 있었지만 윈도를 복호할 수 있도록 다음 윈도에 남긴 기호</translation>
    </message>
    <message>
        <source>Window padding</source>
        <translation>윈도 채움</translation>
    </message>
    <message>
        <source>Windows with most padding</source>
        <translation>채움이 가장 많은 윈도</translation>
    </message>
    <message>
        <source>Bits of the windows that stayed empty because the next symbol needed more than was left</source>
        <translation>다음 기호가 남은 자리보다 많은 비트를 요구해 비어 있는 윈도의 비트</translation>
    </message>
    <message>
        <source>Padding and coder</source>
        <translation>채움과 부호기</translation>
    </message>
    <message>
        <source>Bits of the windows that their symbols do not use: the next one did not fit, or was given back so that the window can be decoded</source>
        <translation>윈도의 기호가 쓰지 않은 비트: 다음 기호가 들어가지 않았거나 윈도를 복호할 수 있도록 되돌린 것</translation>
    </message>
    <message>
        <source>Dictionary index</source>
        <translation>사전 색인</translation>
    </message>
    <message>
        <source>Strings much cheaper than their index</source>
        <translation>색인보다 훨씬 싼 문자열</translation>
    </message>
    <message>
        <source>Every string of the dictionary has an index of the same length, however likely it is. Less than nothing where the strings used are dearer than that</source>
        <translation>사전의 모든 문자열은 확률과 관계없이 색인 길이가 같습니다. 쓰인 문자열이 그보다 비싸면 0보다 작습니다</translation>
    </message>
    <message>
        <source>End</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Ends that take most</source>
        <translation>가장 많이 차지하는 끝</translation>
    </message>
    <message>
        <source>Where a text or an example of 10,240 symbols ends: the rest of its last window, or the bits that fill up its last byte and token. Less than nothing where zero bytes are left out</source>
        <translation>텍스트나 기호 10,240개짜리 예시가 끝나는 곳: 마지막 윈도의 나머지, 또는 마지막 바이트와 토큰을 채우는 비트. 0 바이트를 생략하면 0보다 작습니다</translation>
    </message>
    <message>
        <source>Beyond the model</source>
        <translation>모델 밖</translation>
    </message>
    <message>
        <source>Parts with most of it</source>
        <translation>그 몫이 가장 많은 부분</translation>
    </message>
    <message>
        <source>Bits of the code beyond the information of the text; how they come about is not known for this tokenizer</source>
        <translation>텍스트의 정보량을 넘는 코드 비트. 이 토크나이저에서는 어떻게 생기는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>All bits of the tokens. This tokenizer has no model of probabilities, so they cannot be divided further</source>
        <translation>토큰의 모든 비트. 이 토크나이저에는 확률 모델이 없어 더 나눌 수 없습니다</translation>
    </message>
</context>
<context>
    <name>LedgerFigure</name>
    <message>
        <source>Where the bits of %1 go</source>
        <translation>%1의 비트가 쓰인 곳</translation>
    </message>
    <message>
        <source>Bars and numbers: bits per byte of text</source>
        <translation>막대와 숫자: 텍스트의 바이트당 비트</translation>
    </message>
    <message>
        <source>%1 bits per byte</source>
        <translation>%1비트/바이트</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Does not add up: %1</source>
        <translation>합계가 맞지 않음: %1</translation>
    </message>
</context>
<context>
    <name>RippleFigure</name>
    <message>
        <source>Before</source>
        <translation>변경 전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>변경 후</translation>
    </message>
    <message>
        <source>the same from here on</source>
        <translation>여기부터 같음</translation>
    </message>
    <message>
        <source>Ripple of a change at byte %1 of %2</source>
        <translation>%2의 바이트 %1 변경이 미치는 파급</translation>
    </message>
    <message>
        <source>The first %1 bytes are shown.</source>
        <translation>처음 %1바이트만 표시합니다.</translation>
    </message>
</context>
<context>
    <name>RunPositions</name>
    <message>
        <source>%1, position %2 of %3</source>
        <translation>%1, 위치 %2/%3</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, 스텝 %2</translation>
    </message>
</context>
<context>
    <name>RunRecipe</name>
    <message>
        <source>The recipe in &apos;%1&apos; is none of a figure of runs</source>
        <translation>&apos;%1&apos;의 레시피는 실행의 그림이 아닙니다</translation>
    </message>
    <message>
        <source>Open a figure that was made from runs</source>
        <translation>실행으로 만든 그림을 여십시오</translation>
    </message>
</context>
<context>
    <name>TokenTip</name>
    <message>
        <source>Not tokenized yet.</source>
        <translation>아직 토큰화되지 않았습니다.</translation>
    </message>
    <message>
        <source>%1: %2 bits of information</source>
        <translation>%1: 정보량 %2비트</translation>
    </message>
    <message>
        <source>%1: %2 code bits (the token&apos;s bits shared out; this tokenizer has no model)</source>
        <translation>%1: 코드 비트 %2(토큰의 비트를 나눈 값. 이 토크나이저에는 모델이 없음)</translation>
    </message>
    <message>
        <source>byte %1, %2</source>
        <translation>바이트 %1, %2</translation>
    </message>
    <message>
        <source>byte %1, number %2 of %3 of the character %4 (%5)</source>
        <translation>바이트 %1, 문자 %4(%5)의 %3바이트 중 %2번째</translation>
    </message>
    <message>
        <source>byte %1, part of no character</source>
        <translation>바이트 %1, 어느 문자에도 속하지 않음</translation>
    </message>
    <message>
        <source>Token %1, id %2</source>
        <translation>토큰 %1, ID %2</translation>
    </message>
    <message>
        <source>Code bits: %1</source>
        <translation>코드 비트: %1</translation>
    </message>
    <message>
        <source>Window %1, position %2 of %3</source>
        <translation>윈도 %1, %3개 중 위치 %2</translation>
    </message>
    <message>
        <source>Settles no byte yet</source>
        <translation>아직 확정하는 바이트 없음</translation>
    </message>
    <message>
        <source>Settles byte %1: %2</source>
        <translation>바이트 %1 확정: %2</translation>
    </message>
    <message>
        <source>Settles bytes %1 to %2: %3</source>
        <translation>바이트 %1~%2 확정: %3</translation>
    </message>
    <message>
        <source>Cost of these bytes</source>
        <translation>이 바이트들의 비용</translation>
    </message>
    <message>
        <source>Settles the end of a document</source>
        <translation>문서 하나의 끝을 확정</translation>
    </message>
    <message>
        <source>Settles the ends of %1 documents</source>
        <translation>문서 %1개의 끝을 확정</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cost of this byte</source>
        <translation>이 바이트의 비용</translation>
    </message>
    <message>
        <source>End of document %1, after byte %2</source>
        <translation>문서 %1의 끝, 바이트 %2 다음</translation>
    </message>
    <message>
        <source>Cost of this end</source>
        <translation>이 끝의 비용</translation>
    </message>
</context>
<context>
    <name>Tradeoff</name>
    <message>
        <source>has no bytes per token recorded</source>
        <translation>토큰당 바이트를 기록하지 않았습니다</translation>
    </message>
</context>
<context>
    <name>mullion</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>Bits/byte</source>
        <translation>비트/바이트</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>The name given to the run, or that of its folder</source>
        <translation>실행에 붙인 이름, 없으면 폴더 이름</translation>
    </message>
    <message>
        <source>Whether the run is at work, and how it ended</source>
        <translation>실행이 진행 중인지, 어떻게 끝났는지</translation>
    </message>
    <message>
        <source>Steps done, of all steps</source>
        <translation>전체 스텝 중 끝난 스텝</translation>
    </message>
    <message>
        <source>Estimated time until the last step</source>
        <translation>마지막 스텝까지 예상 시간</translation>
    </message>
    <message>
        <source>Bits per byte on held-out text, at the last measurement; less is better. Only runs measured on the same text can be compared</source>
        <translation>마지막으로 측정한 검증용 텍스트의 바이트당 비트. 작을수록 좋습니다. 같은 텍스트로 측정한 실행끼리만 비교할 수 있습니다</translation>
    </message>
    <message>
        <source>What the run trains: m1 a model over bytes, m2 one over tokens, base one to build on, icae memory slots</source>
        <translation>실행이 학습하는 것: m1은 바이트 모델, m2는 토큰 모델, base는 바탕이 되는 모델, icae는 메모리 슬롯</translation>
    </message>
    <message>
        <source>Where it is trained, as its settings say</source>
        <translation>설정에 적힌 학습 장치</translation>
    </message>
    <message>
        <source>The group you have put the run into</source>
        <translation>실행을 넣은 그룹</translation>
    </message>
    <message>
        <source>Your words for finding the run again</source>
        <translation>실행을 다시 찾기 위한 낱말</translation>
    </message>
    <message>
        <source>When the first step was begun</source>
        <translation>첫 스텝을 시작한 때</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>on another machine</source>
        <translation>다른 컴퓨터에서 실행</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>ended without result</source>
        <translation>결과 없이 끝남</translation>
    </message>
    <message>
        <source>The folder is made, but no step was trained yet</source>
        <translation>폴더는 만들어졌지만 아직 학습한 스텝이 없습니다</translation>
    </message>
    <message>
        <source>A process of this machine trains it</source>
        <translation>이 컴퓨터의 프로세스가 학습하고 있습니다</translation>
    </message>
    <message>
        <source>A process of another machine has it; whether that still lives cannot be seen from here</source>
        <translation>다른 컴퓨터의 프로세스가 잡고 있습니다. 아직 살아 있는지는 여기서 알 수 없습니다</translation>
    </message>
    <message>
        <source>Its process waits, and keeps its memory, until you choose Continue</source>
        <translation>‘계속’을 선택할 때까지 프로세스가 메모리를 유지한 채 기다립니다</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>모든 스텝을 마쳤습니다</translation>
    </message>
    <message>
        <source>Saved and stopped at step %1; Resume goes on from there</source>
        <translation>스텝 %1에서 저장하고 중지했습니다. ‘재개’하면 거기서 이어집니다</translation>
    </message>
    <message>
        <source>The process is gone and left no result: killed, crashed, or the machine was switched off. Resume goes on from the checkpoint of step %1</source>
        <translation>프로세스가 결과를 남기지 않고 사라졌습니다: 강제 종료, 비정상 종료 또는 컴퓨터 꺼짐. ‘재개’하면 스텝 %1의 체크포인트에서 이어집니다</translation>
    </message>
    <message>
        <source>The process is gone and left neither result nor checkpoint: killed, crashed, or the machine was switched off. Resume begins at step 0</source>
        <translation>프로세스가 결과도 체크포인트도 없이 사라졌습니다: 강제 종료, 비정상 종료 또는 컴퓨터 꺼짐. ‘재개’하면 스텝 0부터 시작합니다</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>mullion::BitRuler</name>
    <message>
        <source>Bit ruler</source>
        <translation>비트 눈금자</translation>
    </message>
    <message>
        <source>Bytes, code bits and tokens on one scale of bits. The left and right arrow keys step from byte to byte.</source>
        <translation>바이트, 코드 비트, 토큰을 한 비트 눈금에 표시합니다. 왼쪽·오른쪽 화살표 키로 바이트 단위로 움직입니다.</translation>
    </message>
    <message>
        <source>Place on the bit ruler</source>
        <translation>비트 눈금자의 위치</translation>
    </message>
    <message>
        <source>Bits in window</source>
        <translation>윈도 안의 비트</translation>
    </message>
    <message>
        <source>Choose a tokenizer to see where its bits go.</source>
        <translation>토크나이저를 선택하면 비트가 쓰이는 곳을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The text is empty: there are no bits.</source>
        <translation>텍스트가 비어 있어 비트가 없습니다.</translation>
    </message>
    <message>
        <source>Not tokenized yet.</source>
        <translation>아직 토큰화되지 않았습니다.</translation>
    </message>
    <message>
        <source>Point at a byte or a token to see which bits they share.</source>
        <translation>바이트나 토큰을 가리키면 함께 쓰는 비트를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 bits that carry no information: padding, or spared by the code</source>
        <translation>정보를 담지 않은 %1비트: 채움이거나 코드가 아낀 것</translation>
    </message>
</context>
<context>
    <name>mullion::Chart</name>
    <message>
        <source>Turn the wheel to zoom, drag to move, double click to show all</source>
        <translation>휠로 확대·축소, 끌어서 이동, 두 번 클릭하면 전체 표시</translation>
    </message>
</context>
<context>
    <name>mullion::CodebookModel</name>
    <message>
        <source>Code %1 (%2), bytes %3</source>
        <translation>코드 %1(%2), 바이트 %3</translation>
    </message>
    <message>
        <source>The bits of the window that stand for the string, in hexadecimal</source>
        <translation>문자열을 나타내는 윈도의 비트(16진수)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>The string. ↵ is a line end, ␣ a space at an end, &lt;end&gt; the end of a document, &lt;E2&gt; a byte that is no character of its own</source>
        <translation>문자열. ↵는 줄 끝, ␣는 양 끝의 공백, &lt;end&gt;는 문서 끝, &lt;E2&gt;는 홀로 문자가 되지 않는 바이트입니다</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Length of the string in bytes</source>
        <translation>문자열의 길이(바이트)</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Information in the string under the byte model, in bits; the code word has a fixed length, so a cost near it wastes nothing</source>
        <translation>바이트 모델에서 본 문자열의 정보량(비트). 코드 단어의 길이는 고정이므로 비용이 그에 가까우면 낭비가 없습니다</translation>
    </message>
    <message>
        <source>Cost (bits)</source>
        <translation>비용(비트)</translation>
    </message>
    <message>
        <source>How many windows of the open text hold this string</source>
        <translation>열린 텍스트에서 이 문자열을 담은 윈도의 수</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>사용 횟수</translation>
    </message>
</context>
<context>
    <name>mullion::ColorLegend</name>
    <message>
        <source>No colours</source>
        <translation>색 없음</translation>
    </message>
    <message>
        <source>Neighbouring tokens differ in colour</source>
        <translation>이웃한 토큰은 색이 다름</translation>
    </message>
    <message>
        <source>Neighbouring windows differ in colour</source>
        <translation>이웃한 윈도는 색이 다름</translation>
    </message>
    <message>
        <source>This tokenizer has no windows</source>
        <translation>이 토크나이저에는 윈도가 없음</translation>
    </message>
    <message>
        <source>Position of the token in its window</source>
        <translation>윈도 안에서 토큰의 위치</translation>
    </message>
    <message>
        <source>Code bits per byte, shared out over each token&apos;s bytes</source>
        <translation>토큰의 바이트에 고르게 나눈 바이트당 코드 비트</translation>
    </message>
    <message>
        <source>Bits of information per byte</source>
        <translation>바이트당 정보량(비트)</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>범례: %1</translation>
    </message>
    <message>
        <source>%1. Thin bars stand between tokens, strong bars between windows.</source>
        <translation>%1. 토큰 사이는 가는 선, 윈도 사이는 굵은 선입니다.</translation>
    </message>
    <message>
        <source>%1. Thin bars stand between tokens.</source>
        <translation>%1. 토큰 사이는 가는 선입니다.</translation>
    </message>
</context>
<context>
    <name>mullion::CostText</name>
    <message>
        <source>%1 bits/byte</source>
        <translation>%1비트/바이트</translation>
    </message>
</context>
<context>
    <name>mullion::CurveChart</name>
    <message>
        <source>Wheel: zoom along, with Ctrl up and down. Drag: move. Click: cursor A, with Shift cursor B; keys A, B and arrows do the same. Double click or Home: show all</source>
        <translation>휠: 가로 확대, Ctrl과 함께 세로 확대. 끌기: 이동. 클릭: 커서 A, Shift와 함께 커서 B. A, B, 화살표 키로도 됩니다. 두 번 클릭 또는 Home: 모두 표시</translation>
    </message>
    <message>
        <source>logarithmic along</source>
        <translation>가로축 로그</translation>
    </message>
    <message>
        <source>one pixel: %1 %2</source>
        <translation>픽셀 하나: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n point(s) in a pixel column</source>
        <translation>
            <numerusform>픽셀 열 하나에 많아야 점 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>, its least and greatest are drawn</source>
        <translation>, 그중 가장 작은 값과 큰 값을 그립니다</translation>
    </message>
</context>
<context>
    <name>mullion::FieldEditor</name>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>80% or 500u</source>
        <translation>80% 또는 500u</translation>
    </message>
</context>
<context>
    <name>mullion::FieldRow</name>
    <message>
        <source>%1 is given twice</source>
        <translation>%1이(가) 두 번 주어졌습니다</translation>
    </message>
    <message>
        <source>%1, not as in the preset</source>
        <translation>%1, 프리셋과 다름</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 되돌리기</translation>
    </message>
    <message>
        <source>Back to %1, as the preset says</source>
        <translation>프리셋의 %1(으)로 되돌립니다</translation>
    </message>
</context>
<context>
    <name>mullion::FieldsForm</name>
    <message>
        <source>Only c&amp;hanged</source>
        <translation>바뀐 것만(&amp;H)</translation>
    </message>
    <message>
        <source>No field has these words.</source>
        <translation>이 낱말이 든 필드가 없습니다.</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>필드 찾기</translation>
    </message>
    <message>
        <source>Show only fields with these words in name or explanation</source>
        <translation>이름이나 설명에 이 낱말이 든 필드만 표시합니다</translation>
    </message>
    <message>
        <source>Show only fields that are not as the preset says</source>
        <translation>프리셋과 다른 필드만 표시합니다</translation>
    </message>
    <message>
        <source>Only changed fields</source>
        <translation>바뀐 필드만</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>Every field is as the preset says.</source>
        <translation>모든 필드가 프리셋과 같습니다.</translation>
    </message>
</context>
<context>
    <name>mullion::HeatMap</name>
    <message>
        <source>Drag or use the arrow keys to pull the line across</source>
        <translation>끌거나 화살표 키로 선을 옮깁니다</translation>
    </message>
</context>
<context>
    <name>mullion::LedgerModel</name>
    <message>
        <source>Token stream</source>
        <translation>토큰 스트림</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>%1 tokens of %2 bits</source>
        <translation>%2비트 토큰 %1개</translation>
    </message>
    <message>
        <source>The rows above, each summed up by itself. It must be the length of the token stream</source>
        <translation>위의 행을 각각 따로 더한 값. 토큰 스트림의 길이와 같아야 합니다</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>What the bits are spent on</source>
        <translation>비트를 쓴 대상</translation>
    </message>
    <message>
        <source>Where bits go</source>
        <translation>비트가 쓰인 곳</translation>
    </message>
    <message>
        <source>Bits in the whole text</source>
        <translation>텍스트 전체의 비트</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>Share of the token stream</source>
        <translation>토큰 스트림에서 차지하는 몫</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Bits for each byte of text; a document end counts as one byte</source>
        <translation>텍스트 바이트당 비트. 문서 끝은 한 바이트로 셉니다</translation>
    </message>
    <message>
        <source>Bits/byte</source>
        <translation>비트/바이트</translation>
    </message>
</context>
<context>
    <name>mullion::LedgerPlacesModel</name>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Press Enter or click to select this place in the text</source>
        <translation>Enter 키를 누르거나 클릭하면 텍스트에서 이곳을 선택합니다</translation>
    </message>
    <message>
        <source>The text of the place; a long one is cut off</source>
        <translation>그곳의 텍스트. 길면 잘립니다</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Bits of the chosen entry at this place</source>
        <translation>선택한 항목이 이곳에서 차지하는 비트</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>First byte in the text, from 0, and how many if more than one</source>
        <translation>텍스트의 첫 바이트(0부터)와 둘 이상일 때의 개수</translation>
    </message>
    <message>
        <source>Byte</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>First token that carries it, from 0, and how many if more than one</source>
        <translation>이를 담은 첫 토큰(0부터)과 둘 이상일 때의 개수</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
</context>
<context>
    <name>mullion::PathField</name>
    <message>
        <source>A file, or %1</source>
        <translation>파일 또는 %1</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>선택: %1</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>폴더 선택</translation>
    </message>
</context>
<context>
    <name>mullion::PathList</name>
    <message>
        <source>Add Files…</source>
        <translation>파일 추가…</translation>
    </message>
    <message>
        <source>Add files of text</source>
        <translation>텍스트 파일을 추가합니다</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>폴더 추가…</translation>
    </message>
    <message>
        <source>Add all files of text in a folder</source>
        <translation>폴더의 모든 텍스트 파일을 추가합니다</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Take the chosen lines out (Delete)</source>
        <translation>선택한 줄을 뺍니다(Delete)</translation>
    </message>
    <message>
        <source>Texts (*.txt *.txt.gz *.jsonl *.jsonl.gz *.ndjson *.ndjson.gz);;All files (*)</source>
        <translation>텍스트 (*.txt *.txt.gz *.jsonl *.jsonl.gz *.ndjson *.ndjson.gz);;모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>mullion::PlotFrame</name>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
</context>
<context>
    <name>mullion::ProblemLabel</name>
    <message>
        <source>No problem</source>
        <translation>문제 없음</translation>
    </message>
</context>
<context>
    <name>mullion::ReadoutTable</name>
    <message>
        <source>Values of the curves</source>
        <translation>곡선의 값</translation>
    </message>
    <message>
        <source>Values at the pointer and at the cursors A and B; click a heading to sort, Ctrl+C copies all</source>
        <translation>포인터와 커서 A, B에서의 값. 머리글을 클릭하면 정렬되고 Ctrl+C로 모두 복사합니다</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Hold the values where the pointer is (P)</source>
        <translation>포인터가 있는 곳의 값을 붙들어 둡니다 (P)</translation>
    </message>
    <message>
        <source>Pin the values</source>
        <translation>값 고정</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the table, columns set apart by tabs (Ctrl+C in the table)</source>
        <translation>표를 복사합니다. 열은 탭으로 나뉩니다 (표에서 Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>포인터</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
</context>
<context>
    <name>mullion::RestorationView</name>
    <message>
        <source>Source</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>What goes into the slots. Marked, with a dashed line below: what does not come back</source>
        <translation>슬롯에 들어가는 내용. 아래 점선으로 표시한 부분은 복원되지 않습니다</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>What the decoder says when it has read the slots alone. Marked, with a wavy line below: what is not in the source</source>
        <translation>디코더가 슬롯만 읽고 말하는 내용. 아래 물결선으로 표시한 부분은 원문에 없습니다</translation>
    </message>
    <message>
        <source>Restored from slots</source>
        <translation>슬롯에서 복원</translation>
    </message>
</context>
<context>
    <name>mullion::RippleView</name>
    <message>
        <source>Tokens before and after the change</source>
        <translation>변경 전후의 토큰</translation>
    </message>
    <message>
        <source>Two lines of tokens, one above the other. The left and right arrow keys move the change to the next character.</source>
        <translation>위아래 두 줄의 토큰. 왼쪽·오른쪽 화살표 키로 변경할 문자를 옮깁니다.</translation>
    </message>
    <message>
        <source>Part of the change that is shown</source>
        <translation>표시되는 변경 부분</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>변경 전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>변경 후</translation>
    </message>
    <message>
        <source>the same from here on</source>
        <translation>여기부터 같음</translation>
    </message>
    <message>
        <source>Byte %1 of the text</source>
        <translation>텍스트의 바이트 %1</translation>
    </message>
    <message>
        <source>Byte %1 of the changed text</source>
        <translation>변경된 텍스트의 바이트 %1</translation>
    </message>
    <message>
        <source>Token with id %1, changed</source>
        <translation>ID %1 토큰, 바뀜</translation>
    </message>
    <message>
        <source>Token with id %1, the same in both</source>
        <translation>ID %1 토큰, 양쪽이 같음</translation>
    </message>
</context>
<context>
    <name>mullion::RunForm</name>
    <message>
        <source>Corpus</source>
        <translation>말뭉치</translation>
    </message>
    <message>
        <source>What is learned from: text, JSON lines (each also .gz), or folders of these. Files can be dropped here</source>
        <translation>학습할 것: 텍스트, JSON 줄(.gz도 됨), 또는 이들이 든 폴더. 파일을 여기에 끌어다 놓을 수 있습니다</translation>
    </message>
    <message>
        <source>Validation corpus</source>
        <translation>검증 말뭉치</translation>
    </message>
    <message>
        <source>Held-out text. Without it about one document in 100 of the corpus is held out</source>
        <translation>검증용 텍스트. 없으면 말뭉치에서 문서 100개 가운데 하나쯤을 떼어 둡니다</translation>
    </message>
    <message>
        <source>Folder of the run</source>
        <translation>실행 폴더</translation>
    </message>
    <message>
        <source>Where everything of the run is written; must be new or empty</source>
        <translation>실행의 모든 것을 쓸 곳. 새것이거나 비어 있어야 합니다</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>무엇을 학습할지</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Values to start from; fields that were changed stay as they are</source>
        <translation>시작할 값. 바꾼 필드는 그대로 둡니다</translation>
    </message>
    <message>
        <source>JSON field</source>
        <translation>JSON 필드</translation>
    </message>
    <message>
        <source>Field with the text, in corpora of JSON lines</source>
        <translation>JSON 줄 말뭉치에서 텍스트가 든 필드</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>모두 되돌리기</translation>
    </message>
    <message>
        <source>Put every field back to what the preset says</source>
        <translation>모든 필드를 프리셋의 값으로 되돌립니다</translation>
    </message>
    <message>
        <source>Reset all fields</source>
        <translation>모든 필드 되돌리기</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>종류(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>프리셋(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;orpus</source>
        <translation>말뭉치(&amp;O)</translation>
    </message>
    <message>
        <source>Fo&amp;lder of the run</source>
        <translation>실행 폴더(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Validation corpus</source>
        <translation>검증 말뭉치(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;JSON field</source>
        <translation>JSON 필드(&amp;J)</translation>
    </message>
    <message>
        <source>What is trained on what</source>
        <translation>무엇으로 무엇을 학습할지</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1(선택)</translation>
    </message>
    <message>
        <source>Tokenizers (*.tokenizer);;All files (*)</source>
        <translation>토크나이저 (*.tokenizer);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>All fields as in preset “%1”</source>
        <translation>모든 필드가 프리셋 “%1”과 같음</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) (•) not as in preset “%1”</source>
        <translation>
            <numerusform>프리셋 “%1”과 다른 필드(•) %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::RunListModel</name>
    <message>
        <source>Its folder cannot be written: it can be looked at only</source>
        <translation>폴더에 쓸 수 없어 보기만 할 수 있습니다</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>스텝 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n run(s)</source>
        <translation>
            <numerusform>%1: 실행 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>mullion::StackedBar</name>
    <message>
        <source>%1: %2 bits</source>
        <translation>%1: %2비트</translation>
    </message>
</context>
<context>
    <name>mullion::TokenModel</name>
    <message>
        <source>This token settles no byte yet; a later one of the window does</source>
        <translation>이 토큰은 아직 바이트를 확정하지 않습니다. 윈도의 뒤쪽 토큰이 확정합니다</translation>
    </message>
    <message>
        <source>Bytes %1</source>
        <translation>바이트 %1</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Number of the token in the text, from 0</source>
        <translation>텍스트에서 토큰의 번호, 0부터</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Id of the token in the vocabulary</source>
        <translation>어휘에서 토큰의 ID</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The code bits of the token, first bit first</source>
        <translation>토큰의 코드 비트, 앞선 비트부터</translation>
    </message>
    <message>
        <source>Code bits</source>
        <translation>코드 비트</translation>
    </message>
    <message>
        <source>Number of the window the token lies in; model and coder start afresh in each window</source>
        <translation>토큰이 속한 윈도의 번호. 모델과 부호기는 윈도마다 새로 시작합니다</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>윈도</translation>
    </message>
    <message>
        <source>Place of the token inside its window, from 0</source>
        <translation>윈도 안에서 토큰의 위치, 0부터</translation>
    </message>
    <message>
        <source>Pos.</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>The bytes that become certain once the token is read: first byte and how many</source>
        <translation>토큰을 읽으면 확정되는 바이트: 첫 바이트와 개수</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>The span as text. ↵ is a line end, ␣ a space at an end, &lt;end&gt; the end of a document, &lt;E2&gt; a byte that is no character of its own</source>
        <translation>구간의 텍스트. ↵는 줄 끝, ␣는 양 끝의 공백, &lt;end&gt;는 문서 끝, &lt;E2&gt;는 홀로 문자가 되지 않는 바이트입니다</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Information of the span in bits; a token has a fixed number of code bits, whatever its span costs</source>
        <translation>구간의 정보량(비트). 구간의 비용과 관계없이 토큰의 코드 비트 수는 고정입니다</translation>
    </message>
    <message>
        <source>Cost (bits)</source>
        <translation>비용(비트)</translation>
    </message>
</context>
<context>
    <name>mullion::TokenTextView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Show &amp;Bytes of Characters</source>
        <translation>문자의 바이트 표시(&amp;B)</translation>
    </message>
    <message>
        <source>Show every byte of a character that has several as a box of its own</source>
        <translation>여러 바이트로 된 문자의 각 바이트를 별도의 칸으로 표시</translation>
    </message>
    <message>
        <source>Show Token &amp;Borders</source>
        <translation>토큰 경계 표시(&amp;B)</translation>
    </message>
    <message>
        <source>Draw bars between tokens and stronger ones between windows</source>
        <translation>토큰 사이에 선을, 윈도 사이에 더 굵은 선을 그립니다</translation>
    </message>
    <message>
        <source>Text with tokens</source>
        <translation>토큰이 표시된 텍스트</translation>
    </message>
    <message>
        <source>The text, coloured by its tokens. Arrow keys move the cursor, with Shift they select.</source>
        <translation>토큰별로 색칠한 텍스트. 화살표 키로 커서를 옮기고 Shift와 함께 누르면 선택합니다.</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <translation>텍스트의 위치</translation>
    </message>
    <message>
        <source>This text is empty.</source>
        <translation>이 텍스트는 비어 있습니다.</translation>
    </message>
    <message>
        <source>Grey: not tokenized yet (%1 % done)</source>
        <translation>회색: 아직 토큰화되지 않음(%1 % 완료)</translation>
    </message>
</context>
<context>
    <name>mullion::workbench</name>
    <message>
        <source>--%1 is &apos;%2&apos;</source>
        <translation>--%1의 값이 ‘%2’입니다</translation>
    </message>
    <message>
        <source>Give a length from 20 to 1000 millimetres</source>
        <translation>20~1000밀리미터의 길이를 지정하세요</translation>
    </message>
    <message>
        <source>There is no figure &apos;%1&apos;</source>
        <translation>‘%1’ 그림이 없습니다</translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation>다음 중에서 선택하세요: %1</translation>
    </message>
    <message>
        <source>--figure needs to know what it shows</source>
        <translation>--figure에 보여 줄 대상이 필요합니다</translation>
    </message>
    <message>
        <source>Add --from with a project folder or a text</source>
        <translation>--from으로 프로젝트 폴더나 텍스트를 지정하세요</translation>
    </message>
    <message>
        <source>--figure needs a file to write</source>
        <translation>--figure에 쓸 파일이 필요합니다</translation>
    </message>
    <message>
        <source>Add -o FILE.pdf, .svg, .png or .csv</source>
        <translation>-o 파일.pdf, .svg, .png 또는 .csv를 추가하세요</translation>
    </message>
    <message>
        <source>--offset is &apos;%1&apos;</source>
        <translation>--offset의 값이 ‘%1’입니다</translation>
    </message>
    <message>
        <source>Give the number of the first byte to show, from 0</source>
        <translation>표시할 첫 바이트의 번호를 0부터 지정하세요</translation>
    </message>
    <message>
        <source>Mullion&apos;s window: see a text the way a model over compressed text sees it</source>
        <translation>Mullion 창: 압축 텍스트를 다루는 모델이 보듯이 텍스트를 봅니다</translation>
    </message>
    <message>
        <source>Project or run folder, text, .tokenizer or figure file to open.</source>
        <translation>열 프로젝트 폴더나 실행 폴더, 텍스트, .tokenizer 파일 또는 그림 파일.</translation>
    </message>
    <message>
        <source>Light, dark, or as the system says.</source>
        <translation>밝게, 어둡게 또는 시스템 설정대로.</translation>
    </message>
    <message>
        <source>Language of the screen text; without it as chosen in the settings.</source>
        <translation>화면 글의 언어. 없으면 설정에서 고른 대로.</translation>
    </message>
    <message>
        <source>Write a figure without opening a window; &apos;list&apos; lists the names.</source>
        <translation>창을 열지 않고 그림을 씁니다. list는 이름을 나열합니다.</translation>
    </message>
    <message>
        <source>Tokenizer by name or file; may be given twice. Without it the project&apos;s, or bytes.</source>
        <translation>토크나이저의 이름이나 파일. 두 번 쓸 수 있습니다. 없으면 프로젝트의 것, 그것도 없으면 bytes.</translation>
    </message>
    <message>
        <source>File to write: .pdf, .svg, .png or .csv.</source>
        <translation>쓸 파일: .pdf, .svg, .png 또는 .csv.</translation>
    </message>
    <message>
        <source>Width of the figure in millimetres.</source>
        <translation>그림의 너비(밀리미터).</translation>
    </message>
    <message>
        <source>Height of the figure; without it what suits.</source>
        <translation>그림의 높이. 없으면 알맞게 정합니다.</translation>
    </message>
    <message>
        <source>First byte of the stretch that the figure shows.</source>
        <translation>그림이 보여 줄 부분의 첫 바이트.</translation>
    </message>
    <message>
        <source>For the figure ripple: what the character at --offset becomes; without it an x.</source>
        <translation>그림 ripple에서 --offset의 문자가 바뀔 글자. 없으면 x.</translation>
    </message>
    <message>
        <source>See mullion-workbench --help</source>
        <translation>mullion-workbench --help를 보세요</translation>
    </message>
    <message>
        <source>There is no theme &apos;%1&apos;</source>
        <translation>‘%1’ 테마가 없습니다</translation>
    </message>
    <message>
        <source>Choose light, dark or system</source>
        <translation>light, dark, system 중에서 선택하세요</translation>
    </message>
    <message>
        <source>There is no language &apos;%1&apos;</source>
        <translation>‘%1’ 언어가 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>What one run is and what happened to it: settings, changes of state, warnings, last measurements, log</source>
        <translation>실행의 내용과 있었던 일: 설정, 상태 변화, 경고, 마지막 측정, 로그</translation>
    </message>
    <message>
        <source>Go to the next use of this token, or code of a window</source>
        <translation>이 토큰이나 윈도 코드가 다음에 쓰인 곳으로 갑니다</translation>
    </message>
    <message>
        <source>Token %1, at byte %2</source>
        <translation>토큰 %1, 바이트 %2에서</translation>
    </message>
    <message>
        <source>Time Machine</source>
        <translation>타임머신</translation>
    </message>
    <message>
        <source>Paragraphs coloured by the checkpoint under a slider: watch what is learned when</source>
        <translation>슬라이더가 가리키는 체크포인트로 색칠한 단락: 언제 무엇을 배우는지 봅니다</translation>
    </message>
    <message>
        <source>Give a length from 0.1 to %1 points</source>
        <translation>0.1에서 %1포인트까지의 길이를 주십시오</translation>
    </message>
    <message>
        <source>There is no set of colours &apos;%1&apos;</source>
        <translation>색 모음 &apos;%1&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>Choose standard, bright or print</source>
        <translation>standard, bright, print 중에서 고르십시오</translation>
    </message>
    <message>
        <source>Add --from with a run folder, and more run folders after it</source>
        <translation>--from과 실행 폴더를 붙이고, 그 뒤에 실행 폴더를 더 적을 수 있습니다</translation>
    </message>
    <message>
        <source>Project or text that the figure shows; run folders for figures of runs, more of them after it.</source>
        <translation>그림이 보여 줄 프로젝트나 텍스트. 실행의 그림이면 실행 폴더이고, 그 뒤에 더 적을 수 있습니다.</translation>
    </message>
    <message>
        <source>Make the figure again that this file was: PDF, SVG, PNG or CSV.</source>
        <translation>이 파일의 그림을 다시 만듭니다: PDF, SVG, PNG, CSV.</translation>
    </message>
    <message>
        <source>For figures of runs: a choice of the view, such as metric=training.rate, x=flops, log_x=true, smoothing=median, group=tokenizer; may be given again.</source>
        <translation>실행의 그림: 보기의 선택, 예를 들어 metric=training.rate, x=flops, log_x=true, smoothing=median, group=tokenizer. 여러 번 줄 수 있습니다.</translation>
    </message>
    <message>
        <source>For figures of runs: font family.</source>
        <translation>실행의 그림: 글꼴.</translation>
    </message>
    <message>
        <source>For figures of runs: size of the text in points.</source>
        <translation>실행의 그림: 글자 크기(포인트).</translation>
    </message>
    <message>
        <source>For figures of runs: width of the lines in points.</source>
        <translation>실행의 그림: 선 굵기(포인트).</translation>
    </message>
    <message>
        <source>For figures of runs: standard, bright, or print, which a grey copy tells apart too.</source>
        <translation>실행의 그림: standard, bright, print. 마지막 것은 흑백 복사에서도 구별됩니다.</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>평활 없음</translation>
    </message>
    <message>
        <source>running mean over %1 steps</source>
        <translation>%1스텝의 이동 평균</translation>
    </message>
    <message>
        <source>time-weighted mean, a weight halves in %1 steps</source>
        <translation>시간 가중 평균, 가중치는 %1스텝마다 절반</translation>
    </message>
    <message>
        <source>Gaussian over %1 steps (four deviations)</source>
        <translation>%1스텝의 가우스 평활 (표준편차의 네 배)</translation>
    </message>
    <message>
        <source>median over %1 steps</source>
        <translation>%1스텝의 중앙값</translation>
    </message>
    <message>
        <source>running mean, least and greatest over %1 steps</source>
        <translation>%1스텝의 이동 평균, 최솟값, 최댓값</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>학습 토큰</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Training text (bytes)</source>
        <translation>학습 텍스트 (바이트)</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Training compute (FLOP)</source>
        <translation>학습 연산량 (FLOP)</translation>
    </message>
    <message>
        <source>FLOP</source>
        <translation>FLOP</translation>
    </message>
    <message>
        <source>Training time (h)</source>
        <translation>학습 시간 (시간)</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Training time (min)</source>
        <translation>학습 시간 (분)</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Training time (s)</source>
        <translation>학습 시간 (초)</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>has not recorded its tokens</source>
        <translation>토큰 수를 기록하지 않았습니다</translation>
    </message>
    <message>
        <source>has not recorded its bytes of text</source>
        <translation>텍스트 바이트를 기록하지 않았습니다</translation>
    </message>
    <message>
        <source>has not recorded its compute</source>
        <translation>연산량을 기록하지 않았습니다</translation>
    </message>
    <message>
        <source>has not recorded its time</source>
        <translation>시간을 기록하지 않았습니다</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n run(s))</source>
        <translation>
            <numerusform>%1 (실행 %n개)</numerusform>
        </translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Held-out %1</source>
        <translation>검증용 %1</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>학습 %1</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>기준 %1</translation>
    </message>
    <message>
        <source>its tokens have no positions inside a window, or they were not measured</source>
        <translation>토큰에 윈도 안의 위치가 없거나 측정하지 않았습니다</translation>
    </message>
    <message>
        <source>what is trivial at its positions was not recorded</source>
        <translation>각 위치의 자명한 수준을 기록하지 않았습니다</translation>
    </message>
    <message>
        <source>Accuracy above trivial</source>
        <translation>자명한 수준을 넘는 정확도</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Loss below trivial (bits/token)</source>
        <translation>자명한 수준보다 낮은 손실 (비트/토큰)</translation>
    </message>
    <message>
        <source>Loss (bits/token)</source>
        <translation>손실 (비트/토큰)</translation>
    </message>
    <message>
        <source>There is no figure of runs &apos;%1&apos;</source>
        <translation>실행의 그림 &apos;%1&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>There is nothing to draw</source>
        <translation>그릴 것이 없습니다</translation>
    </message>
    <message>
        <source>Choose runs that have recorded something</source>
        <translation>무언가를 기록한 실행을 고르십시오</translation>
    </message>
    <message>
        <source>--set is &apos;%1&apos;</source>
        <translation>--set이 &apos;%1&apos;입니다</translation>
    </message>
    <message>
        <source>Give key=value, such as smoothing=median</source>
        <translation>키=값으로 주십시오, 예: smoothing=median</translation>
    </message>
    <message>
        <source>The text &apos;%1&apos; is not as it was.</source>
        <translation>텍스트 &apos;%1&apos;이(가) 예전과 다릅니다.</translation>
    </message>
    <message>
        <source>None of the figure&apos;s runs was found</source>
        <translation>그림의 실행을 하나도 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Name a folder that they are in with --from</source>
        <translation>--from으로 그것들이 있는 폴더를 알려 주십시오</translation>
    </message>
    <message>
        <source>The run &apos;%1&apos; is gone; open the folder that it was moved to.</source>
        <translation>실행 &apos;%1&apos;이(가) 없습니다. 옮긴 폴더를 여십시오.</translation>
    </message>
    <message>
        <source>In &apos;%1&apos; lies another run than the figure was made from.</source>
        <translation>&apos;%1&apos;에는 그림을 만든 것과 다른 실행이 있습니다.</translation>
    </message>
    <message>
        <source>The run &apos;%1&apos; was found in &apos;%2&apos;.</source>
        <translation>실행 &apos;%1&apos;을(를) &apos;%2&apos;에서 찾았습니다.</translation>
    </message>
    <message>
        <source>The run &apos;%1&apos; has gone on since.</source>
        <translation>실행 &apos;%1&apos;은(는) 그 뒤로 더 나아갔습니다.</translation>
    </message>
    <message>
        <source>The run &apos;%1&apos; has less events than it had.</source>
        <translation>실행 &apos;%1&apos;의 이벤트가 그때보다 적습니다.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Any number that the runs have recorded, against step, tokens, bytes, compute or time</source>
        <translation>실행이 기록한 모든 수를 스텝, 토큰, 바이트, 연산량, 시간에 대해 그립니다</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>What is learned at each position inside a window: a map of position and step, with a line to pull across, or learning curves</source>
        <translation>윈도 안의 위치마다 배운 것: 위치와 스텝의 지도와 옮길 수 있는 선, 또는 학습 곡선</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>절충</translation>
    </message>
    <message>
        <source>Each finished run a point: how much its tokens compress, and the loss that a model reached with them</source>
        <translation>끝난 실행마다 점 하나: 토큰이 얼마나 압축하는지, 모델이 그것으로 이른 손실</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a text or a .tokenizer file</source>
        <translation>텍스트나 .tokenizer 파일을 엽니다</translation>
    </message>
    <message>
        <source>Open &amp;Project…</source>
        <translation>프로젝트 열기(&amp;P)…</translation>
    </message>
    <message>
        <source>Open a project folder with its texts and tokenizers</source>
        <translation>텍스트와 토크나이저가 든 프로젝트 폴더를 엽니다</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>예제 열기(&amp;S)</translation>
    </message>
    <message>
        <source>Open the sample project: a short text and tokenizers of a small model</source>
        <translation>예제 프로젝트를 엽니다: 짧은 텍스트와 작은 모델의 토크나이저</translation>
    </message>
    <message>
        <source>&amp;Paste as New Text</source>
        <translation>새 텍스트로 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Show the text of the clipboard</source>
        <translation>클립보드의 텍스트를 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Type a Text</source>
        <translation>텍스트 입력(&amp;T)</translation>
    </message>
    <message>
        <source>Write a text and watch its tokens change</source>
        <translation>텍스트를 쓰면서 토큰이 바뀌는 것을 봅니다</translation>
    </message>
    <message>
        <source>&amp;Export Figure…</source>
        <translation>그림 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Write a figure of what is open as PDF, SVG, PNG or CSV</source>
        <translation>열린 내용을 PDF, SVG, PNG 또는 CSV 그림으로 씁니다</translation>
    </message>
    <message>
        <source>&amp;Close Text</source>
        <translation>텍스트 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Close the text and go back to the start page</source>
        <translation>텍스트를 닫고 시작 페이지로 돌아갑니다</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave Mullion</source>
        <translation>Mullion을 끝냅니다</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Find text or bytes in the text</source>
        <translation>텍스트에서 글이나 바이트를 찾습니다</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>다음 찾기(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>찾은 다음 곳으로 갑니다</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>이전 찾기(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the previous place found</source>
        <translation>찾은 이전 곳으로 갑니다</translation>
    </message>
    <message>
        <source>Try a &amp;Change</source>
        <translation>변경해 보기(&amp;C)</translation>
    </message>
    <message>
        <source>See which tokens change when one character of the text is another</source>
        <translation>텍스트의 한 문자가 바뀔 때 어떤 토큰이 바뀌는지 봅니다</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>텍스트(&amp;X)</translation>
    </message>
    <message>
        <source>Show the text and its tokens</source>
        <translation>텍스트와 토큰을 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>Show the runs: those at work and those that are done</source>
        <translation>실행을 표시합니다: 진행 중인 것과 끝난 것</translation>
    </message>
    <message>
        <source>Second &amp;Pane</source>
        <translation>두 번째 칸(&amp;P)</translation>
    </message>
    <message>
        <source>Show a second tokenizer beside the first</source>
        <translation>첫 토크나이저 옆에 두 번째를 표시합니다</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>화면 전체를 씁니다</translation>
    </message>
    <message>
        <source>&amp;Move Panels</source>
        <translation>패널 옮기기(&amp;M)</translation>
    </message>
    <message>
        <source>Show the title bars of the panels, by which they can be moved, taken out and closed</source>
        <translation>패널을 옮기고 꺼내고 닫을 수 있는 제목 표시줄을 보입니다</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>배치 초기화(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back to where they were at first</source>
        <translation>모든 패널을 처음 자리로 되돌립니다</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>키보드(&amp;K)</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>모든 단축키를 표시합니다</translation>
    </message>
    <message>
        <source>&amp;About Mullion</source>
        <translation>Mullion 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>버전과 사용 허가</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>설정(&amp;T)…</translation>
    </message>
    <message>
        <source>Language, theme, and what the views show</source>
        <translation>언어, 테마, 보기에 표시할 것</translation>
    </message>
    <message>
        <source>Command Pa&amp;lette…</source>
        <translation>명령 팔레트(&amp;L)…</translation>
    </message>
    <message>
        <source>Find a command, run, text or token by its name</source>
        <translation>명령, 실행, 텍스트, 토큰을 이름으로 찾습니다</translation>
    </message>
    <message>
        <source>&amp;Undo View Change</source>
        <translation>보기 변경 취소(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of a view of runs</source>
        <translation>실행 보기의 마지막 변경을 되돌립니다</translation>
    </message>
    <message>
        <source>&amp;Redo View Change</source>
        <translation>보기 변경 다시 하기(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>되돌린 변경을 다시 합니다</translation>
    </message>
    <message>
        <source>&amp;Pin for the Time Machine</source>
        <translation>타임머신에 고정(&amp;P)</translation>
    </message>
    <message>
        <source>Keep the selected text, or the line of the cursor, to watch how runs learn it</source>
        <translation>선택한 텍스트나 커서가 있는 줄을 남겨 두고 실행이 그것을 배우는 것을 봅니다</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::BitsDock</name>
    <message>
        <source>Each byte stands on its own</source>
        <translation>바이트마다 따로 표시</translation>
    </message>
    <message>
        <source>One pixel stands for %1 bytes: the line is their mean, the band reaches from the cheapest to the dearest byte</source>
        <translation>한 픽셀이 %1바이트를 나타냅니다: 선은 평균, 띠는 가장 싼 바이트부터 가장 비싼 바이트까지</translation>
    </message>
    <message>
        <source>Bits per Byte</source>
        <translation>바이트당 비트</translation>
    </message>
    <message>
        <source>Bits per byte along the text</source>
        <translation>텍스트를 따라 본 바이트당 비트</translation>
    </message>
    <message>
        <source>Open a text to see what each part of it costs</source>
        <translation>텍스트를 열면 부분마다 드는 비용을 볼 수 있습니다</translation>
    </message>
    <message>
        <source>Place in the text (byte)</source>
        <translation>텍스트의 위치(바이트)</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>바이트당 비트</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ChartNotice</name>
    <message>
        <source>Remarks on the chart</source>
        <translation>차트에 대한 설명</translation>
    </message>
    <message>
        <source>What to know about the runs that are shown, or are not</source>
        <translation>표시된 실행과 표시되지 않은 실행에 대해 알아 둘 것</translation>
    </message>
    <message>
        <source>Draw a quantity instead that can be compared</source>
        <translation>비교할 수 있는 양을 대신 그립니다</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; point here to read them</source>
        <translation>
            <numerusform>… 외 %n개; 여기에 마우스를 올리면 모두 볼 수 있습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::CodebookDock</name>
    <message>
        <source>Codebook</source>
        <translation>코드북</translation>
    </message>
    <message>
        <source>Search the codebook</source>
        <translation>코드북 검색</translation>
    </message>
    <message>
        <source>Show the strings that contain this text; a number, or 0x and hexadecimal digits, also finds a code</source>
        <translation>이 텍스트가 든 문자열만 표시합니다. 숫자나 0x와 16진 숫자로 코드를 찾을 수도 있습니다</translation>
    </message>
    <message>
        <source>All strings of the tokenizer. Double click, or press Enter, to find the next use of one in the text</source>
        <translation>토크나이저의 모든 문자열. 두 번 클릭하거나 Enter 키를 누르면 텍스트에서 다음에 쓰인 곳을 찾습니다</translation>
    </message>
    <message>
        <source>Text or code</source>
        <translation>텍스트 또는 코드</translation>
    </message>
    <message>
        <source>The tokenizer whose strings are shown</source>
        <translation>문자열을 표시할 토크나이저</translation>
    </message>
    <message>
        <source>Not used in this text</source>
        <translation>이 텍스트에서는 쓰이지 않음</translation>
    </message>
    <message>
        <source>Reading the codebook.</source>
        <translation>코드북을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>Neither pane&apos;s tokenizer has a fixed table of strings. Choose an equal-info tokenizer with windows of 16 bits, or a tunstall or sentencepiece one, to see all of its strings.</source>
        <translation>어느 칸의 토크나이저에도 고정된 문자열 표가 없습니다. 윈도가 16비트인 equal-info 토크나이저나 tunstall, sentencepiece 토크나이저를 선택하면 모든 문자열을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 strings</source>
        <translation>문자열 %1개</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ColorBar</name>
    <message>
        <source>Colour by</source>
        <translation>색칠 기준</translation>
    </message>
    <message>
        <source>What the colours behind the text tell</source>
        <translation>텍스트 뒤의 색이 뜻하는 것</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Neighbouring tokens differ in colour</source>
        <translation>이웃한 토큰은 색이 다름</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>윈도</translation>
    </message>
    <message>
        <source>Neighbouring windows differ in colour; model and coder start afresh in each</source>
        <translation>이웃한 윈도는 색이 다릅니다. 모델과 부호기는 윈도마다 새로 시작합니다</translation>
    </message>
    <message>
        <source>Position in window</source>
        <translation>윈도 안의 위치</translation>
    </message>
    <message>
        <source>The place of the token inside its window</source>
        <translation>윈도 안에서 토큰의 자리</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>바이트당 비트</translation>
    </message>
    <message>
        <source>How much each byte tells that could not be foreseen</source>
        <translation>바이트마다 예측할 수 없었던 정보가 얼마나 있는지</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>No colours</source>
        <translation>색 없음</translation>
    </message>
    <message>
        <source>Colou&amp;r by</source>
        <translation>색칠 기준(&amp;R)</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::CommandLineBox</name>
    <message>
        <source>Command line</source>
        <translation>명령줄</translation>
    </message>
    <message>
        <source>What this form stands for, for a terminal or a script. Paste or type another command here and the form follows</source>
        <translation>이 양식이 나타내는 명령으로 터미널이나 스크립트에서 쓸 수 있습니다. 다른 명령을 붙여넣거나 입력하면 양식이 따라갑니다</translation>
    </message>
    <message>
        <source>&amp;Back to the Form</source>
        <translation>양식으로 되돌리기(&amp;B)</translation>
    </message>
    <message>
        <source>Forget what is typed here and show again what the form stands for</source>
        <translation>여기 입력한 것을 잊고 양식이 나타내는 것을 다시 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Put the command of the clipboard here</source>
        <translation>클립보드의 명령을 여기에 넣습니다</translation>
    </message>
    <message>
        <source>Co&amp;mmand line</source>
        <translation>명령줄(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the command to the clipboard</source>
        <translation>명령을 클립보드에 복사합니다</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::CommandPalette</name>
    <message>
        <source>What to find</source>
        <translation>찾을 것</translation>
    </message>
    <message>
        <source>Words in any order. Begin with &gt; for commands, @ for runs, / for texts, # for tokens of the open text&apos;s tokenizer</source>
        <translation>낱말 순서는 상관없습니다. &gt;로 시작하면 명령, @는 실행, /는 텍스트, #은 열린 텍스트의 토크나이저의 토큰</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>Choose with the arrow keys; Enter opens or does it</source>
        <translation>화살표 키로 고르고 Enter 키로 열거나 실행합니다</translation>
    </message>
    <message>
        <source>&gt; commands   @ runs   / texts   # tokens</source>
        <translation>&gt; 명령   @ 실행   / 텍스트   # 토큰</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Find a command, run, text or token</source>
        <translation>명령, 실행, 텍스트, 토큰 찾기</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>맞는 것이 없습니다. 글자를 줄여 보세요.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::CurvesBar</name>
    <message>
        <source>Group label</source>
        <translation>그룹 이름표</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>토크나이저</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Kind of run</source>
        <translation>실행 종류</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>What is drawn upwards: any number that the runs have recorded</source>
        <translation>세로로 그릴 것: 실행이 기록한 모든 수</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>가로축</translation>
    </message>
    <message>
        <source>What is drawn to the right</source>
        <translation>가로로 그릴 것</translation>
    </message>
    <message>
        <source>lo&amp;g x</source>
        <translation>로그 x(&amp;G)</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>로그 x축</translation>
    </message>
    <message>
        <source>Equal distances to the right are equal factors</source>
        <translation>오른쪽으로 같은 거리는 같은 배수입니다</translation>
    </message>
    <message>
        <source>log &amp;y</source>
        <translation>로그 y(&amp;Y)</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>로그 y축</translation>
    </message>
    <message>
        <source>Equal distances upwards are equal factors</source>
        <translation>위로 같은 거리는 같은 배수입니다</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>평활</translation>
    </message>
    <message>
        <source>A strong line through neighbouring points; the points as measured stay faintly behind it</source>
        <translation>이웃한 점들을 지나는 진한 선. 측정한 점은 그 뒤에 흐리게 남습니다</translation>
    </message>
    <message>
        <source>Width of the smoothing</source>
        <translation>평활 폭</translation>
    </message>
    <message>
        <source>How many steps are smoothed together; 0: a fiftieth of the longest run</source>
        <translation>함께 평활할 스텝 수. 0: 가장 긴 실행의 50분의 1</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>묶는 기준</translation>
    </message>
    <message>
        <source>Runs that are alike in this become one line: their mean, in a band of one standard deviation</source>
        <translation>이것이 같은 실행은 선 하나가 됩니다: 평균과 표준편차 하나의 띠</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Bytes of text</source>
        <translation>텍스트 바이트</translation>
    </message>
    <message>
        <source>Compute (FLOP)</source>
        <translation>연산량 (FLOP)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>No smoothing</source>
        <translation>평활 없음</translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation>이동 평균</translation>
    </message>
    <message>
        <source>Time-weighted mean</source>
        <translation>시간 가중 평균</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>가우스</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Min-max band</source>
        <translation>최소-최대 띠</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 스텝</translation>
    </message>
    <message>
        <source>Each run</source>
        <translation>실행마다</translation>
    </message>
    <message>
        <source>&amp;Metric:</source>
        <translation>지표(&amp;M):</translation>
    </message>
    <message>
        <source>a&amp;long:</source>
        <translation>가로축(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Smoothing:</source>
        <translation>평활(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Lines:</source>
        <translation>선(&amp;L):</translation>
    </message>
    <message>
        <source>None of the runs has recorded this</source>
        <translation>이것을 기록한 실행이 없습니다</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>%1별</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::CurvesView</name>
    <message>
        <source>Curves of the runs</source>
        <translation>실행의 곡선</translation>
    </message>
    <message>
        <source>The runs have recorded nothing</source>
        <translation>실행이 아무것도 기록하지 않았습니다</translation>
    </message>
    <message>
        <source>Choose a metric that they have</source>
        <translation>실행에 있는 지표를 고르십시오</translation>
    </message>
    <message>
        <source>Choose runs in the list to see their curves</source>
        <translation>목록에서 실행을 고르면 곡선이 보입니다</translation>
    </message>
    <message>
        <source>The runs have recorded nothing yet</source>
        <translation>실행이 아직 아무것도 기록하지 않았습니다</translation>
    </message>
    <message>
        <source>None of the runs has this metric</source>
        <translation>이 지표를 가진 실행이 없습니다</translation>
    </message>
    <message>
        <source>These runs cut text into different tokens: their numbers per token cannot be compared, bits per byte on the same text can.</source>
        <translation>이 실행들은 텍스트를 서로 다른 토큰으로 자릅니다. 토큰당 수는 비교할 수 없고, 같은 텍스트의 바이트당 비트는 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>Show bits/byte</source>
        <translation>비트/바이트 표시</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::DetailsView</name>
    <message>
        <source>started</source>
        <translation>시작됨</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>재개됨</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>계속됨</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, 스텝 %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>%1 of %2; last checkpoint at %3</source>
        <translation>%1/%2. 마지막 체크포인트는 스텝 %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>corpus</source>
        <translation>말뭉치</translation>
    </message>
    <message>
        <source>Choose one run in the list to see what it is and what happened to it.</source>
        <translation>목록에서 실행 하나를 선택하면 그 내용과 있었던 일을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>실행 자세히</translation>
    </message>
    <message>
        <source>Settings, changes of state, warnings, measurements and log</source>
        <translation>설정, 상태 변화, 경고, 측정, 로그</translation>
    </message>
    <message>
        <source>The view shows one run</source>
        <translation>이 보기는 실행 하나를 표시합니다</translation>
    </message>
    <message>
        <source>Name one run</source>
        <translation>실행 하나를 지정하세요</translation>
    </message>
    <message>
        <source>Last measurements</source>
        <translation>마지막 측정</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>있었던 일</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>로그의 끝</translation>
    </message>
    <message>
        <source>%1, at step %2</source>
        <translation>%1, 스텝 %2</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ExportDialog</name>
    <message>
        <source>Figure</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>What the figure shows</source>
        <translation>그림이 보여 주는 것</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Width of the figure on paper; text keeps its size</source>
        <translation>종이에서 그림의 너비. 글자 크기는 그대로입니다</translation>
    </message>
    <message>
        <source>&amp;Dark paper</source>
        <translation>어두운 바탕(&amp;D)</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>어두운 바탕</translation>
    </message>
    <message>
        <source>Light text on dark paper, for slides</source>
        <translation>어두운 바탕에 밝은 글자, 슬라이드용</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>그림 내보내기</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Figure:</source>
        <translation>그림(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>너비(&amp;W):</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose the file to write: PDF, SVG, PNG, or CSV for the numbers</source>
        <translation>쓸 파일을 선택합니다: PDF, SVG, PNG 또는 숫자를 담는 CSV</translation>
    </message>
    <message>
        <source>Close without writing a figure</source>
        <translation>그림을 쓰지 않고 닫습니다</translation>
    </message>
    <message>
        <source>Save Figure</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png);;Numbers (*.csv)</source>
        <translation>그림 (*.pdf *.svg *.png);;숫자 (*.csv)</translation>
    </message>
    <message>
        <source>Adding up the bits.</source>
        <translation>비트를 더하는 중입니다.</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::FindBar</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>What to look for in the text</source>
        <translation>텍스트에서 찾을 내용</translation>
    </message>
    <message>
        <source>Kind of search</source>
        <translation>찾는 방법</translation>
    </message>
    <message>
        <source>Look for a text, or for bytes given as hexadecimal pairs such as C3 A9</source>
        <translation>글을 찾거나 C3 A9처럼 16진수 쌍으로 쓴 바이트를 찾습니다</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>대소문자 구분(&amp;C)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Tell capital from small letters</source>
        <translation>대문자와 소문자를 구별합니다</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>이전 곳</translation>
    </message>
    <message>
        <source>Go to the previous place (Shift+F3)</source>
        <translation>이전 곳으로 가기(Shift+F3)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>다음 곳</translation>
    </message>
    <message>
        <source>Go to the next place (F3)</source>
        <translation>다음 곳으로 가기(F3)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>찾기 닫기</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>찾기 닫기(Escape)</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>텍스트에서 찾기</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>16진 바이트</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1</translation>
    </message>
    <message>
        <source>Which of the places found is selected</source>
        <translation>찾은 곳 중 선택된 곳</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>찾는 중</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>%1개 초과</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1곳</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1곳</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ForecastLine</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n초</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>The forecast was ended from outside, most likely because memory gave out. Choose a smaller micro batch or model.</source>
        <translation>예측이 밖에서 끝났습니다. 메모리가 모자랐을 가능성이 큽니다. 더 작은 마이크로 배치나 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 여유</translation>
    </message>
    <message>
        <source>free: not known</source>
        <translation>여유: 알 수 없음</translation>
    </message>
    <message>
        <source>About %1, %2 memory (%3), %4 on the disk (%5).</source>
        <translation>약 %1, 메모리 %2(%3), 디스크 %4(%5).</translation>
    </message>
    <message numerus="yes">
        <source>For %n runs like the first one, one after the other.</source>
        <translation>
            <numerusform>첫 실행과 같은 실행 %n개를 차례로 할 때.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel &amp;Forecast</source>
        <translation>예측 취소(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forecast</source>
        <translation>예측(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel the forecast</source>
        <translation>예측 취소</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Stop trying it out</source>
        <translation>시험을 멈춥니다</translation>
    </message>
    <message>
        <source>Train a few steps in a temporary folder, to see how much time, memory and disk the run will need</source>
        <translation>임시 폴더에서 몇 스텝을 학습해 실행에 드는 시간, 메모리, 디스크를 알아봅니다</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>멈추는 중입니다.</translation>
    </message>
    <message>
        <source>Training a few steps of it to see what it needs. The form can be changed meanwhile.</source>
        <translation>필요한 것을 알아보려고 몇 스텝을 학습하는 중입니다. 그동안 양식을 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Not asked yet what the run will need.</source>
        <translation>실행에 필요한 것을 아직 알아보지 않았습니다.</translation>
    </message>
    <message>
        <source>Out of date, of the form as it was before: %1</source>
        <translation>이전 양식의 것이라 맞지 않음: %1</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::HistogramDock</name>
    <message>
        <source>Codebook Histogram</source>
        <translation>코드북 히스토그램</translation>
    </message>
    <message>
        <source>Count by</source>
        <translation>세는 기준</translation>
    </message>
    <message>
        <source>Count the strings by what they cost or by how long they are</source>
        <translation>문자열을 비용별로 또는 길이별로 셉니다</translation>
    </message>
    <message>
        <source>Histogram of the codebook</source>
        <translation>코드북의 히스토그램</translation>
    </message>
    <message>
        <source>Choose an equal-info tokenizer to see what its strings cost</source>
        <translation>equal-info 토크나이저를 선택하면 문자열의 비용을 볼 수 있습니다</translation>
    </message>
    <message>
        <source>By cost</source>
        <translation>비용별</translation>
    </message>
    <message>
        <source>By length</source>
        <translation>길이별</translation>
    </message>
    <message>
        <source>Strings of the codebook</source>
        <translation>코드북의 문자열</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>문자열</translation>
    </message>
    <message>
        <source>%1 strings; one bar stands for a quarter of a bit</source>
        <translation>문자열 %1개. 막대 하나는 1/4비트입니다</translation>
    </message>
    <message>
        <source>%1 strings; one bar stands for one byte</source>
        <translation>문자열 %1개. 막대 하나는 1바이트입니다</translation>
    </message>
    <message>
        <source>Cost of a string (bits)</source>
        <translation>문자열의 비용(비트)</translation>
    </message>
    <message>
        <source>Length of a string (bytes)</source>
        <translation>문자열의 길이(바이트)</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>키보드</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 또는 </translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>화살표 키</translation>
    </message>
    <message>
        <source>Move through the text, token by token and line by line</source>
        <translation>텍스트에서 토큰별, 줄별로 움직입니다</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab 키</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>다음 컨트롤로 갑니다</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>휠</translation>
    </message>
    <message>
        <source>On a chart: zoom. Drag moves, double click shows all</source>
        <translation>차트에서 확대·축소. 끌면 이동, 두 번 클릭하면 전체 표시</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Every key and what it does</source>
        <translation>모든 키와 하는 일</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>하는 일</translation>
    </message>
    <message>
        <source>Close this list</source>
        <translation>이 목록을 닫습니다</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::LabelsDialog</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Shown instead of the folder&apos;s name; empty for that</source>
        <translation>폴더 이름 대신 표시됩니다. 비우면 폴더 이름</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Runs that belong together, such as those that differ only in their seed; curves can be averaged over a group</source>
        <translation>시드만 다른 실행처럼 함께 묶이는 실행. 곡선을 그룹별로 평균할 수 있습니다</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Words for finding the run again, with spaces between</source>
        <translation>실행을 다시 찾기 위한 낱말, 빈칸으로 나눔</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Anything worth knowing later</source>
        <translation>나중에 알아 둘 만한 것</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Its colour in every view</source>
        <translation>모든 보기에서의 색</translation>
    </message>
    <message>
        <source>Archi&amp;ved</source>
        <translation>보관됨(&amp;V)</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>Kept, but listed only when archived runs are shown</source>
        <translation>남아 있지만 보관된 실행을 표시할 때만 목록에 나옵니다</translation>
    </message>
    <message>
        <source>Labels of %1</source>
        <translation>%1의 이름표</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n run(s)</source>
        <translation>
            <numerusform>실행 %n개의 이름표</numerusform>
        </translation>
    </message>
    <message>
        <source>Given by the program</source>
        <translation>프로그램이 정함</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>색 %1</translation>
    </message>
    <message>
        <source>The folder cannot be written; the labels are kept with your settings instead.</source>
        <translation>폴더에 쓸 수 없어 이름표를 설정과 함께 보관합니다.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>그룹(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>태그(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>메모(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>색(&amp;C)</translation>
    </message>
    <message>
        <source>Write the labels</source>
        <translation>이름표를 씁니다</translation>
    </message>
    <message>
        <source>Leave the labels as they are</source>
        <translation>이름표를 그대로 둡니다</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::LaunchControl</name>
    <message>
        <source>&amp;New Run…</source>
        <translation>새 실행(&amp;N)…</translation>
    </message>
    <message>
        <source>Build &amp;Tokenizer…</source>
        <translation>토크나이저 만들기(&amp;T)…</translation>
    </message>
    <message>
        <source>Make a tokenizer file from a byte model or a corpus</source>
        <translation>바이트 모델이나 말뭉치로 토크나이저 파일을 만듭니다</translation>
    </message>
    <message>
        <source>&amp;Evaluate ICAE…</source>
        <translation>ICAE 평가(&amp;E)…</translation>
    </message>
    <message>
        <source>Measure how well texts come back from memory slots</source>
        <translation>텍스트가 메모리 슬롯에서 얼마나 잘 복원되는지 측정합니다</translation>
    </message>
    <message>
        <source>Choose what to train on what, see what it will need, and start it</source>
        <translation>무엇으로 무엇을 학습할지 고르고 필요한 것을 본 다음 시작합니다</translation>
    </message>
    <message>
        <source>The sweep could not be started</source>
        <translation>스윕을 시작할 수 없었습니다</translation>
    </message>
    <message>
        <source>Start its command line in a terminal to see why</source>
        <translation>터미널에서 명령줄을 시작해 까닭을 확인하세요</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::LaunchDialog</name>
    <message>
        <source>Se&amp;veral values</source>
        <translation>여러 값(&amp;V)</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>A sweep: a field may have several values, such as 0.01, 0.003, and there is a run for each choice of values</source>
        <translation>스윕: 한 필드에 0.01, 0.003처럼 여러 값을 둘 수 있고 값의 조합마다 실행이 하나씩 있습니다</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>보이기(&amp;H)</translation>
    </message>
    <message>
        <source>Show what is missing</source>
        <translation>빠진 것 보이기</translation>
    </message>
    <message>
        <source>Go to the place in the form</source>
        <translation>양식의 그곳으로 갑니다</translation>
    </message>
    <message>
        <source>&amp;Start Now</source>
        <translation>지금 시작(&amp;S)</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>지금 시작</translation>
    </message>
    <message>
        <source>Start the run; it goes on when this window is closed</source>
        <translation>실행을 시작합니다. 이 창을 닫아도 계속됩니다</translation>
    </message>
    <message>
        <source>Add to &amp;Queue</source>
        <translation>대기열에 추가(&amp;Q)</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>대기열에 추가</translation>
    </message>
    <message>
        <source>Start the run when those before it have ended</source>
        <translation>앞의 실행이 끝나면 시작합니다</translation>
    </message>
    <message>
        <source>New Run</source>
        <translation>새 실행</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close without starting anything; the form is kept</source>
        <translation>아무것도 시작하지 않고 닫습니다. 양식은 남습니다</translation>
    </message>
    <message>
        <source>The command line cannot be read: %1</source>
        <translation>명령줄을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Looking at the files.</source>
        <translation>파일을 살펴보는 중입니다.</translation>
    </message>
    <message>
        <source>Give a field several values, such as 0.01, 0.003.</source>
        <translation>0.01, 0.003처럼 한 필드에 여러 값을 주세요.</translation>
    </message>
    <message>
        <source>Cannot start: %1</source>
        <translation>시작할 수 없음: %1</translation>
    </message>
    <message numerus="yes">
        <source>Ready to start %n run(s).</source>
        <translation>
            <numerusform>실행 %n개를 시작할 준비가 되었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>시작할 준비가 되었습니다.</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::LedgerDock</name>
    <message>
        <source>Ledger</source>
        <translation>비트 장부</translation>
    </message>
    <message>
        <source>Pane of the ledger</source>
        <translation>장부의 칸</translation>
    </message>
    <message>
        <source>Which pane&apos;s bits are added up</source>
        <translation>어느 칸의 비트를 더할지</translation>
    </message>
    <message>
        <source>The ledger does not add up</source>
        <translation>장부의 합계가 맞지 않음</translation>
    </message>
    <message>
        <source>The rows must add up to the length of the token stream. If they do not, the tokenizer or the ledger has a fault: do not trust the rows</source>
        <translation>행의 합은 토큰 스트림의 길이와 같아야 합니다. 같지 않으면 토크나이저나 장부에 오류가 있으니 행을 믿지 마세요</translation>
    </message>
    <message>
        <source>Shares of the ledger</source>
        <translation>장부의 몫</translation>
    </message>
    <message>
        <source>Where bits go</source>
        <translation>비트가 쓰인 곳</translation>
    </message>
    <message>
        <source>Where every bit of the tokens goes. Choose a row to see the places that take the most of it</source>
        <translation>토큰의 모든 비트가 쓰인 곳. 행을 선택하면 가장 많이 차지하는 곳을 볼 수 있습니다</translation>
    </message>
    <message>
        <source>Places that take the most</source>
        <translation>가장 많이 차지하는 곳</translation>
    </message>
    <message>
        <source>The places that take the most bits of the chosen row. Choose one to select it in the text</source>
        <translation>선택한 행의 비트를 가장 많이 차지하는 곳. 하나를 선택하면 텍스트에서 선택됩니다</translation>
    </message>
    <message>
        <source>Open a text to see where the bits of its tokens go.</source>
        <translation>텍스트를 열면 토큰의 비트가 쓰이는 곳을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose a tokenizer to see where the bits of its tokens go.</source>
        <translation>토크나이저를 선택하면 토큰의 비트가 쓰이는 곳을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Opening the tokenizer.</source>
        <translation>토크나이저를 여는 중입니다.</translation>
    </message>
    <message>
        <source>Waiting for the tokens of the whole text.</source>
        <translation>텍스트 전체의 토큰을 기다리는 중입니다.</translation>
    </message>
    <message>
        <source>There are no tokens to add up: the tokenizer was stopped by a problem.</source>
        <translation>더할 토큰이 없습니다: 문제가 생겨 토크나이저가 멈췄습니다.</translation>
    </message>
    <message>
        <source>Adding up the bits.</source>
        <translation>비트를 더하는 중입니다.</translation>
    </message>
    <message>
        <source>The ledger does not add up. %1.</source>
        <translation>장부의 합계가 맞지 않습니다. %1.</translation>
    </message>
    <message>
        <source>Choose a row to see its places</source>
        <translation>행을 선택하면 그 자리를 볼 수 있습니다</translation>
    </message>
    <message>
        <source>%1: all places have the same</source>
        <translation>%1: 모든 곳이 같음</translation>
    </message>
    <message>
        <source>%1: nothing to speak of</source>
        <translation>%1: 거의 없음</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::MainWindow</name>
    <message>
        <source>Your Text</source>
        <translation>내 텍스트</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>내 텍스트</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>최근 항목 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>Show or hide the panel %1</source>
        <translation>‘%1’ 패널을 보이거나 숨깁니다</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>%1 – Mullion</source>
        <translation>%1 – Mullion</translation>
    </message>
    <message>
        <source>Mullion</source>
        <translation>Mullion</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>Forget what was open before</source>
        <translation>이전에 연 것을 잊습니다</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>All files (*);;Texts (*.txt *.txt.gz *.jsonl *.jsonl.gz);;Tokenizers (*.tokenizer)</source>
        <translation>모든 파일 (*);;텍스트 (*.txt *.txt.gz *.jsonl *.jsonl.gz);;토크나이저 (*.tokenizer)</translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>Open Tokenizer</source>
        <translation>토크나이저 열기</translation>
    </message>
    <message>
        <source>Tokenizers (*.tokenizer);;All files (*)</source>
        <translation>토크나이저 (*.tokenizer);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no text</source>
        <translation>클립보드에 텍스트가 없습니다</translation>
    </message>
    <message>
        <source>Copy a text first, then paste it here</source>
        <translation>먼저 텍스트를 복사한 다음 여기에 붙여넣으세요</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>붙여넣은 텍스트</translation>
    </message>
    <message>
        <source>About Mullion</source>
        <translation>Mullion 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Mullion %1&lt;/h3&gt;&lt;p&gt;A workbench for neurally compressed text and context compression.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Mullion %1&lt;/h3&gt;&lt;p&gt;신경망으로 압축한 텍스트와 문맥 압축을 위한 작업대.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Copyright 2026 The Mullion developers.&lt;br&gt;This program is free software: you can redistribute it and change it under the terms of the GNU General Public License, version 3 or later. It comes without any warranty.&lt;br&gt;Built with Qt %1 and QCustomPlot.</source>
        <translation>Copyright 2026 The Mullion developers.&lt;br&gt;이 프로그램은 자유 소프트웨어입니다. GNU 일반 공중 사용 허가서 버전 3 또는 그 이후 버전의 조건에 따라 재배포하고 수정할 수 있습니다. 어떠한 보증도 하지 않습니다.&lt;br&gt;Qt %1과(와) QCustomPlot으로 만들었습니다.</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>끌어다 놓은 텍스트</translation>
    </message>
    <message>
        <source>Show or hide the tool bar</source>
        <translation>도구 막대를 보이거나 숨깁니다</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>The text &apos;%1&apos; is not as it was when the figure was made</source>
        <translation>텍스트 &apos;%1&apos;이(가) 그림을 만들 때와 다릅니다</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::Pane</name>
    <message>
        <source>Left tokenizer</source>
        <translation>왼쪽 토크나이저</translation>
    </message>
    <message>
        <source>Right tokenizer</source>
        <translation>오른쪽 토크나이저</translation>
    </message>
    <message>
        <source>The tokenizer whose tokens this pane shows</source>
        <translation>이 칸에 토큰을 표시할 토크나이저</translation>
    </message>
    <message>
        <source>Left text</source>
        <translation>왼쪽 텍스트</translation>
    </message>
    <message>
        <source>Right text</source>
        <translation>오른쪽 텍스트</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>왼쪽(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>오른쪽(&amp;R)</translation>
    </message>
    <message>
        <source>The text is empty</source>
        <translation>텍스트가 비어 있습니다</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::PaneChoice</name>
    <message>
        <source>no tokenizer</source>
        <translation>토크나이저 없음</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>왼쪽: %1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>오른쪽: %1</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::PositionsView</name>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>A map of position and step for each run, or the learning curves of its positions</source>
        <translation>실행마다 위치와 스텝의 지도, 또는 위치들의 학습 곡선</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>척도</translation>
    </message>
    <message>
        <source>Loss in bits per token, or the share of tokens predicted right</source>
        <translation>토큰당 비트의 손실, 또는 맞게 예측한 토큰의 비율</translation>
    </message>
    <message>
        <source>minus &amp;trivial</source>
        <translation>자명한 수준 빼기(&amp;T)</translation>
    </message>
    <message>
        <source>Minus trivial</source>
        <translation>자명한 수준 빼기</translation>
    </message>
    <message>
        <source>Compare each position with what guessing by the counts of tokens at this position gives; better is upwards</source>
        <translation>각 위치를 그 위치의 토큰 개수로 추측한 결과와 견줍니다. 위로 갈수록 좋습니다</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>선</translation>
    </message>
    <message>
        <source>The line across the maps: one position over the steps, or one step over the positions. Pull it with the mouse or the arrow keys</source>
        <translation>지도를 가로지르는 선: 위치 하나를 스텝에 걸쳐, 또는 스텝 하나를 위치에 걸쳐. 마우스나 화살표 키로 옮깁니다</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>학습 곡선</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>At a position</source>
        <translation>위치에서</translation>
    </message>
    <message>
        <source>At a step</source>
        <translation>스텝에서</translation>
    </message>
    <message>
        <source>Curves along the line</source>
        <translation>선을 따른 곡선</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>표시(&amp;H):</translation>
    </message>
    <message>
        <source>&amp;of:</source>
        <translation>대상(&amp;O):</translation>
    </message>
    <message>
        <source>&amp;Line:</source>
        <translation>선(&amp;L):</translation>
    </message>
    <message>
        <source>Choose runs whose windows have several tokens</source>
        <translation>윈도에 토큰이 여럿인 실행을 고르십시오</translation>
    </message>
    <message>
        <source>Choose runs in the list to see what they learn at each position</source>
        <translation>목록에서 실행을 고르면 위치마다 배운 것이 보입니다</translation>
    </message>
    <message>
        <source>None of these runs has positions:
choose runs whose windows have several tokens, such as equal-info[b=64,v=256]</source>
        <translation>이 실행들에는 위치가 없습니다:
윈도에 토큰이 여럿인 실행을 고르십시오, 예: equal-info[b=64,v=256]</translation>
    </message>
    <message>
        <source>Position and step of %1</source>
        <translation>%1의 위치와 스텝</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Bits of the window</source>
        <translation>윈도의 비트</translation>
    </message>
    <message>
        <source>%1 · %2 positions of %3 bits · one cell for each measurement</source>
        <translation>%1 · %3비트 위치 %2개 · 측정마다 한 칸</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>at bit %1 of the window, not smoothed</source>
        <translation>윈도의 비트 %1에서, 평활 없음</translation>
    </message>
    <message>
        <source>at the measurements nearest to step %1</source>
        <translation>스텝 %1에 가장 가까운 측정에서</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>위치 %1</translation>
    </message>
    <message>
        <source>Learning curves of %1</source>
        <translation>%1의 학습 곡선</translation>
    </message>
    <message>
        <source>%1, not smoothed</source>
        <translation>%1, 평활 없음</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::Problems</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1  %2 %3</source>
        <translation>%1  %2 %3</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ProblemsBar</name>
    <message>
        <source>Newest problem</source>
        <translation>최근 문제</translation>
    </message>
    <message>
        <source>What failed last, and what to do about it</source>
        <translation>마지막으로 실패한 것과 해결 방법</translation>
    </message>
    <message>
        <source>All Problems</source>
        <translation>모든 문제</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>모든 문제</translation>
    </message>
    <message>
        <source>Show every problem of this session</source>
        <translation>이번 세션의 모든 문제를 표시합니다</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Dismiss problems</source>
        <translation>문제 지우기</translation>
    </message>
    <message>
        <source>Empty the list and hide this bar</source>
        <translation>목록을 비우고 이 막대를 숨깁니다</translation>
    </message>
    <message>
        <source>Problems of this session</source>
        <translation>이번 세션의 문제</translation>
    </message>
    <message>
        <source>Every problem of this session, the newest first</source>
        <translation>이번 세션의 모든 문제, 최근 것부터</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ProjectDock</name>
    <message>
        <source>%1 is missing</source>
        <translation>%1이(가) 없습니다</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Texts, tokenizers and runs of the open project. Press Enter or double click to open one</source>
        <translation>열린 프로젝트의 텍스트, 토크나이저, 실행. Enter 키를 누르거나 두 번 클릭하면 열립니다</translation>
    </message>
    <message>
        <source>No project is open. Open a project folder to see its texts, tokenizers and runs here.</source>
        <translation>열린 프로젝트가 없습니다. 프로젝트 폴더를 열면 여기에 텍스트, 토크나이저, 실행이 표시됩니다.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Tokenizers</source>
        <translation>토크나이저</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Open This Text</source>
        <translation>이 텍스트 열기</translation>
    </message>
    <message>
        <source>Use in the Left Pane</source>
        <translation>왼쪽 칸에서 사용</translation>
    </message>
    <message>
        <source>Use in the Right Pane</source>
        <translation>오른쪽 칸에서 사용</translation>
    </message>
    <message>
        <source>Show This Run</source>
        <translation>이 실행 표시</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::QueuePanel</name>
    <message>
        <source>waits</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>has begun</source>
        <translation>시작됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Runs at a time</source>
        <translation>동시에 할 실행</translation>
    </message>
    <message>
        <source>How many runs of the queue are trained at a time</source>
        <translation>대기열에서 동시에 학습할 실행의 수</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Let it have its turn earlier</source>
        <translation>더 일찍 차례가 오게 합니다</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Let it have its turn later</source>
        <translation>더 늦게 차례가 오게 합니다</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Take it out of the queue; a run that has begun is stopped in the list above instead</source>
        <translation>대기열에서 뺍니다. 이미 시작한 실행은 위 목록에서 중지합니다</translation>
    </message>
    <message>
        <source>Runs that wait for their turn, in their order. They go on when the window is closed</source>
        <translation>차례를 기다리는 실행, 순서대로. 창을 닫아도 계속됩니다</translation>
    </message>
    <message>
        <source> at a time</source>
        <translation>개 동시에</translation>
    </message>
    <message>
        <source>Take Out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n run(s)</source>
        <translation>
            <numerusform>대기열: 실행 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ResourceMeter</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU %1 %</source>
        <translation>CPU %1 %</translation>
    </message>
    <message>
        <source>All processors of this machine, over the last seconds</source>
        <translation>이 컴퓨터의 모든 프로세서, 지난 몇 초 동안</translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation>메모리 %1/%2</translation>
    </message>
    <message>
        <source>Memory that programs hold; %1 are left for others</source>
        <translation>프로그램이 쓰는 메모리. %1이(가) 남아 있습니다</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>실행 %1</translation>
    </message>
    <message numerus="yes">
        <source>Of it, %1 belong to %n run(s) at work</source>
        <translation>
            <numerusform>그 가운데 %1은(는) 진행 중인 실행 %n개의 것입니다</numerusform>
        </translation>
    </message>
    <message>
        <source>GPU %1 of %2, %3 %</source>
        <translation>GPU %1/%2, %3 %</translation>
    </message>
    <message>
        <source>Memory of %1 in use, and the share of time in which it computed</source>
        <translation>%1에서 쓰는 메모리와 계산한 시간의 비율</translation>
    </message>
    <message>
        <source>Use of this machine: %1</source>
        <translation>이 컴퓨터의 사용: %1</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RestorationDock</name>
    <message>
        <source>%1 tokens in %2 slots (%3 tokens/slot)</source>
        <translation>토큰 %1개를 슬롯 %2개에(%3토큰/슬롯)</translation>
    </message>
    <message>
        <source>%1 tokens in %2 slots of %3 segments (%4 tokens/slot)</source>
        <translation>토큰 %1개를 세그먼트 %3개의 슬롯 %2개에(%4토큰/슬롯)</translation>
    </message>
    <message>
        <source>comes back exactly</source>
        <translation>완전히 복원됨</translation>
    </message>
    <message>
        <source>exact for the first %1 tokens</source>
        <translation>처음 토큰 %1개까지 정확함</translation>
    </message>
    <message>
        <source>BLEU %1</source>
        <translation>BLEU %1</translation>
    </message>
    <message>
        <source>%1 nats/token (%2 without slots)</source>
        <translation>%1나트/토큰(슬롯 없이 %2)</translation>
    </message>
    <message>
        <source>%1 bits/slot</source>
        <translation>%1비트/슬롯</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>ICAE</source>
        <translation>ICAE</translation>
    </message>
    <message>
        <source>The in-context autoencoder that squeezes the passage into slots</source>
        <translation>구절을 슬롯에 압축해 넣는 인컨텍스트 오토인코더</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose an ICAE</source>
        <translation>ICAE 선택</translation>
    </message>
    <message>
        <source>Choose the run folder of an ICAE that the project does not name</source>
        <translation>프로젝트에 없는 ICAE의 실행 폴더를 선택합니다</translation>
    </message>
    <message>
        <source>Slots of each segment</source>
        <translation>세그먼트당 슬롯</translation>
    </message>
    <message>
        <source>Number of slots</source>
        <translation>슬롯 수</translation>
    </message>
    <message>
        <source>No ICAE</source>
        <translation>ICAE 없음</translation>
    </message>
    <message>
        <source>The passage: the selected bytes, or what fits into a segment from the cursor on. Select another one in any view</source>
        <translation>구절: 선택한 바이트, 또는 커서부터 한 세그먼트에 들어가는 만큼. 어느 보기에서나 다른 구절을 선택할 수 있습니다</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>빠진 것</translation>
    </message>
    <message>
        <source>Why nothing is restored, and what to do</source>
        <translation>복원하지 않은 까닭과 해결 방법</translation>
    </message>
    <message>
        <source>Figures of the restoration</source>
        <translation>복원 수치</translation>
    </message>
    <message>
        <source>BLEU: of tokens, 1 is the same text. Nats/token: what each token of the passage costs the decoder that reads the slots, and the base without slots. Bits/slot: the difference, shared out among the slots</source>
        <translation>BLEU: 토큰 기준이며 1이면 같은 텍스트입니다. 나트/토큰: 슬롯을 읽는 디코더와 슬롯이 없는 기본 모델에서 구절의 토큰마다 드는 비용. 비트/슬롯: 그 차이를 슬롯에 나눈 값</translation>
    </message>
    <message>
        <source>&amp;Slots:</source>
        <translation>슬롯(&amp;S):</translation>
    </message>
    <message>
        <source>Restoring the passage.</source>
        <translation>구절을 복원하는 중입니다.</translation>
    </message>
    <message>
        <source>Choose the run folder of an ICAE</source>
        <translation>ICAE의 실행 폴더 선택</translation>
    </message>
    <message>
        <source>Opening the ICAE.</source>
        <translation>ICAE를 여는 중입니다.</translation>
    </message>
    <message>
        <source>The ICAE cannot be opened. %1</source>
        <translation>ICAE를 열 수 없습니다. %1</translation>
    </message>
    <message>
        <source>How many memory slots each segment of the passage gets. Fewer keep less</source>
        <translation>구절의 세그먼트마다 주는 메모리 슬롯의 수. 적을수록 덜 남습니다</translation>
    </message>
    <message>
        <source>. This ICAE was trained with %1 slots only</source>
        <translation>. 이 ICAE는 슬롯 %1개로만 학습했습니다</translation>
    </message>
    <message>
        <source>There is no ICAE in this project. Choose the run folder of one, or train one with “mullion train icae”.</source>
        <translation>이 프로젝트에는 ICAE가 없습니다. ICAE의 실행 폴더를 선택하거나 “mullion train icae”로 학습하세요.</translation>
    </message>
    <message>
        <source>Open a text to see what memory slots keep of it.</source>
        <translation>텍스트를 열면 메모리 슬롯에 남는 것을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Behind the last character there is nothing to restore. Select a passage, or place the cursor before it.</source>
        <translation>마지막 문자 뒤에는 복원할 것이 없습니다. 구절을 선택하거나 커서를 그 앞에 두세요.</translation>
    </message>
    <message>
        <source>The passage could not be restored. %1</source>
        <translation>구절을 복원할 수 없습니다. %1</translation>
    </message>
    <message>
        <source>The first %1 bytes of the selection, from byte %2</source>
        <translation>선택의 처음 %1바이트, 바이트 %2부터</translation>
    </message>
    <message>
        <source>%1 bytes from the cursor, at byte %2</source>
        <translation>커서부터 %1바이트, 바이트 %2에서</translation>
    </message>
    <message>
        <source>%1 selected bytes, from byte %2</source>
        <translation>선택한 %1바이트, 바이트 %2부터</translation>
    </message>
    <message>
        <source> · a segment of this passage has no more than %1 tokens</source>
        <translation> · 이 구절의 세그먼트는 토큰 %1개를 넘지 않음</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RippleDock</name>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1에서 %2(으)로 바뀜</translation>
    </message>
    <message>
        <source>%1 become %2</source>
        <translation>%1에서 %2(으)로 바뀜</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 바뀜</translation>
    </message>
    <message>
        <source>%1 change</source>
        <translation>%1 바뀜</translation>
    </message>
    <message>
        <source>byte</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>no text follows in which the streams could agree again</source>
        <translation>스트림이 다시 일치할 수 있는 텍스트가 뒤에 없음</translation>
    </message>
    <message>
        <source>the streams never agree again in the %1 that follow</source>
        <translation>뒤따르는 %1에서 스트림이 다시 일치하지 않음</translation>
    </message>
    <message>
        <source>the streams agree again after %1, where the next example begins</source>
        <translation>%1 뒤 다음 예시가 시작되는 곳에서 스트림이 다시 일치함</translation>
    </message>
    <message>
        <source>the streams agree again right behind it</source>
        <translation>바로 뒤에서 스트림이 다시 일치함</translation>
    </message>
    <message>
        <source>the streams agree again after %1</source>
        <translation>%1 뒤에 스트림이 다시 일치함</translation>
    </message>
    <message>
        <source>No token changes.</source>
        <translation>바뀌는 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>window</source>
        <translation>윈도</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>윈도</translation>
    </message>
    <message>
        <source>%1 (each a window)</source>
        <translation>%1(각각 하나의 윈도)</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>The code is %1 longer.</source>
        <translation>코드가 %1 길어집니다.</translation>
    </message>
    <message>
        <source>The code is %1 shorter.</source>
        <translation>코드가 %1 짧아집니다.</translation>
    </message>
    <message>
        <source>bit</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>Ripple</source>
        <translation>파급</translation>
    </message>
    <message>
        <source>Pane of the change</source>
        <translation>변경할 칸</translation>
    </message>
    <message>
        <source>Which pane&apos;s tokens are compared</source>
        <translation>어느 칸의 토큰을 비교할지</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>변경 종류</translation>
    </message>
    <message>
        <source>What happens to the character at the selected place. The text itself stays as it is</source>
        <translation>선택한 자리의 문자를 어떻게 할지. 텍스트 자체는 그대로입니다</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>새 텍스트</translation>
    </message>
    <message>
        <source>What stands at the selected place after the change</source>
        <translation>변경 후 선택한 자리에 놓일 내용</translation>
    </message>
    <message>
        <source>Tokens before and after the change</source>
        <translation>변경 전후의 토큰</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Insert before</source>
        <translation>앞에 넣기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>The character that is changed: the first one that is selected. Select another place in any view, or step with the arrow keys</source>
        <translation>변경할 문자: 선택한 것의 첫 문자. 어느 보기에서나 다른 곳을 선택하거나 화살표 키로 옮길 수 있습니다</translation>
    </message>
    <message>
        <source>What the change does: the streams of tokens agree again where, from one place of the text on, all tokens are the same to its end</source>
        <translation>변경의 영향: 텍스트의 한 곳부터 끝까지 모든 토큰이 같으면 토큰 스트림이 다시 일치한 것입니다</translation>
    </message>
    <message>
        <source>Following the change.</source>
        <translation>변경을 따라가는 중입니다.</translation>
    </message>
    <message>
        <source>Open a text to see how far the change of one character reaches</source>
        <translation>텍스트를 열면 한 문자의 변경이 어디까지 미치는지 볼 수 있습니다</translation>
    </message>
    <message>
        <source>The tokenizer is being opened</source>
        <translation>토크나이저를 여는 중입니다</translation>
    </message>
    <message>
        <source>This pane has no tokenizer. Choose one, or the other pane</source>
        <translation>이 칸에는 토크나이저가 없습니다. 하나를 고르거나 다른 칸을 선택하세요</translation>
    </message>
    <message>
        <source>The tokenizer stopped by a problem, so there is nothing to compare with</source>
        <translation>문제가 생겨 토크나이저가 멈춰 비교할 것이 없습니다</translation>
    </message>
    <message>
        <source>The change is followed as soon as the whole text is tokenized</source>
        <translation>텍스트 전체가 토큰화되면 변경을 따라갑니다</translation>
    </message>
    <message>
        <source>Type what is to stand at the selected place</source>
        <translation>선택한 자리에 놓을 내용을 입력하세요</translation>
    </message>
    <message>
        <source>Behind the last character there is nothing to change. Select a character, or insert before this place</source>
        <translation>마지막 문자 뒤에는 변경할 것이 없습니다. 문자를 선택하거나 이 자리 앞에 넣으세요</translation>
    </message>
    <message>
        <source>The end of the text</source>
        <translation>텍스트의 끝</translation>
    </message>
    <message>
        <source>“%1” at byte %2</source>
        <translation>바이트 %2의 “%1”</translation>
    </message>
    <message>
        <source>The change could not be followed: %1</source>
        <translation>변경을 따라갈 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The first %1 bytes are shown.</source>
        <translation>처음 %1바이트만 표시합니다.</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RoundTripLamp</name>
    <message>
        <source>Not checked</source>
        <translation>확인 안 함</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>확인 중</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>되돌아옴</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>Not decoded</source>
        <translation>복호되지 않음</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>바이트 %1</translation>
    </message>
    <message>
        <source>byte %1 (token %2)</source>
        <translation>바이트 %1(토큰 %2)</translation>
    </message>
    <message>
        <source>byte %1 (window %2, token %3)</source>
        <translation>바이트 %1(윈도 %2, 토큰 %3)</translation>
    </message>
    <message>
        <source>This code is not uniquely decodable: different texts can get the same tokens.</source>
        <translation>이 코드는 유일하게 복호되지 않습니다: 서로 다른 텍스트가 같은 토큰을 얻을 수 있습니다.</translation>
    </message>
    <message>
        <source>The tokens were decoded, and every byte of the text came back.</source>
        <translation>토큰을 복호했고 텍스트의 모든 바이트가 되돌아왔습니다.</translation>
    </message>
    <message>
        <source>Another text may not come back.</source>
        <translation>다른 텍스트는 되돌아오지 않을 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 windows (%3 %) decode to something else.</source>
        <translation>윈도 %2개 중 %1개(%3 %)가 다른 것으로 복호됩니다.</translation>
    </message>
    <message>
        <source>The first byte that does not come back is %1.</source>
        <translation>되돌아오지 않는 첫 바이트는 %1입니다.</translation>
    </message>
    <message>
        <source>This tokenizer promises to lose nothing, so this is a fault: please report it with the text.</source>
        <translation>이 토크나이저는 아무것도 잃지 않기로 되어 있으므로 이것은 오류입니다. 텍스트와 함께 알려 주세요.</translation>
    </message>
    <message>
        <source>Click, or press Enter, to go there.</source>
        <translation>클릭하거나 Enter 키를 누르면 그곳으로 갑니다.</translation>
    </message>
    <message>
        <source>Open a text and choose a tokenizer to check the round trip.</source>
        <translation>텍스트를 열고 토크나이저를 선택하면 왕복을 확인합니다.</translation>
    </message>
    <message>
        <source>The text was not tokenized to its end, so the round trip is not checked.</source>
        <translation>텍스트가 끝까지 토큰화되지 않아 왕복을 확인하지 않습니다.</translation>
    </message>
    <message>
        <source>The round trip is checked as soon as the whole text is tokenized.</source>
        <translation>텍스트 전체가 토큰화되면 왕복을 확인합니다.</translation>
    </message>
    <message>
        <source>The tokens are being decoded, to see whether the text comes back.</source>
        <translation>텍스트가 되돌아오는지 보려고 토큰을 복호하는 중입니다.</translation>
    </message>
    <message>
        <source>The tokens could not be decoded: %1</source>
        <translation>토큰을 복호할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Round trip of the left tokenizer: %1</source>
        <translation>왼쪽 토크나이저의 왕복: %1</translation>
    </message>
    <message>
        <source>Round trip of the right tokenizer: %1</source>
        <translation>오른쪽 토크나이저의 왕복: %1</translation>
    </message>
    <message>
        <source>nothing to check</source>
        <translation>확인할 것 없음</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunActions</name>
    <message numerus="yes">
        <source>%1: %n step(s) since its last checkpoint</source>
        <translation>
            <numerusform>%1: 마지막 체크포인트 이후 %n스텝</numerusform>
        </translation>
    </message>
    <message>
        <source>End at Once</source>
        <translation>바로 끝내기</translation>
    </message>
    <message>
        <source>End without saving? What was learned since the last checkpoint is lost.</source>
        <translation>저장하지 않고 끝낼까요? 마지막 체크포인트 이후 배운 것을 잃습니다.</translation>
    </message>
    <message>
        <source>&amp;End at Once</source>
        <translation>바로 끝내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>재개(&amp;R)</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint, in a new process</source>
        <translation>새 프로세스로 마지막 체크포인트부터 이어 갑니다</translation>
    </message>
    <message>
        <source>Resume &amp;Later</source>
        <translation>나중에 재개(&amp;L)</translation>
    </message>
    <message>
        <source>Let it wait in the queue, to go on when its turn comes</source>
        <translation>대기열에서 기다리다가 차례가 오면 이어 갑니다</translation>
    </message>
    <message>
        <source>Sa&amp;ve Now</source>
        <translation>지금 저장(&amp;V)</translation>
    </message>
    <message>
        <source>Write a checkpoint at the next step, and go on</source>
        <translation>다음 스텝에 체크포인트를 쓰고 계속합니다</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>Write a checkpoint and wait; the process keeps its memory</source>
        <translation>체크포인트를 쓰고 기다립니다. 프로세스는 메모리를 유지합니다</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>계속(&amp;C)</translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation>일시 정지 뒤에 이어 갑니다</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>Write a checkpoint and end; Resume goes on from there</source>
        <translation>체크포인트를 쓰고 끝냅니다. ‘재개’하면 거기서 이어집니다</translation>
    </message>
    <message>
        <source>&amp;End at Once…</source>
        <translation>바로 끝내기(&amp;E)…</translation>
    </message>
    <message>
        <source>End the process without saving; the steps since the last checkpoint are lost</source>
        <translation>저장하지 않고 프로세스를 끝냅니다. 마지막 체크포인트 이후의 스텝을 잃습니다</translation>
    </message>
    <message>
        <source>Run &amp;Again with Changes…</source>
        <translation>바꾸어 다시 실행(&amp;A)…</translation>
    </message>
    <message>
        <source>Open the form of this run, to start another one like it</source>
        <translation>이 실행의 양식을 열어 비슷한 실행을 시작합니다</translation>
    </message>
    <message>
        <source>&amp;Labels…</source>
        <translation>이름표(&amp;L)…</translation>
    </message>
    <message>
        <source>Name, group, tags, note and colour of the runs</source>
        <translation>실행의 이름, 그룹, 태그, 메모, 색</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>보관(&amp;H)</translation>
    </message>
    <message>
        <source>List the runs only when archived ones are shown, or list them again</source>
        <translation>보관된 것을 표시할 때만 목록에 올리거나 다시 목록에 올립니다</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>폴더 열기(&amp;F)</translation>
    </message>
    <message>
        <source>Show the folder of the run in the file manager</source>
        <translation>파일 관리자에서 실행 폴더를 표시합니다</translation>
    </message>
    <message>
        <source>Copy Pat&amp;h</source>
        <translation>경로 복사(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the path of the run&apos;s folder</source>
        <translation>실행 폴더의 경로를 복사합니다</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>선택한 실행이 없습니다</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Select one run only</source>
        <translation>실행 하나만 선택하세요</translation>
    </message>
    <message>
        <source>Take out of the Arc&amp;hive</source>
        <translation>보관에서 꺼내기(&amp;H)</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunExportDialog</name>
    <message>
        <source>Column</source>
        <translation>단</translation>
    </message>
    <message>
        <source>Usual widths on paper</source>
        <translation>종이에서 흔한 폭</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Width of the figure on paper; text keeps its size</source>
        <translation>종이에서의 그림 너비. 글자 크기는 그대로입니다</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Height of the figure on paper; 0: what suits</source>
        <translation>종이에서의 그림 높이. 0: 알맞게</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>Font of all text</source>
        <translation>모든 글자의 글꼴</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Size of the text on paper, in points</source>
        <translation>종이에서의 글자 크기(포인트)</translation>
    </message>
    <message>
        <source>Width of the lines</source>
        <translation>선 굵기</translation>
    </message>
    <message>
        <source>Width of the lines on paper, in points</source>
        <translation>종이에서의 선 굵기(포인트)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Sets that colour-blind eyes tell apart; the last also stands out in grey</source>
        <translation>색각 이상에서도 구별되는 색 모음. 마지막 것은 흑백에서도 구별됩니다</translation>
    </message>
    <message>
        <source>&amp;Dark paper</source>
        <translation>어두운 종이(&amp;D)</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>어두운 종이</translation>
    </message>
    <message>
        <source>Light text on dark paper, for slides</source>
        <translation>어두운 종이에 밝은 글자, 슬라이드용</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>범례(&amp;L)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>Names of the curves above them</source>
        <translation>곡선 위의 이름</translation>
    </message>
    <message>
        <source>Small &amp;print</source>
        <translation>작은 글씨(&amp;P)</translation>
    </message>
    <message>
        <source>Small print</source>
        <translation>작은 글씨</translation>
    </message>
    <message>
        <source>What a pixel stands for and which smoothing is on</source>
        <translation>픽셀 하나가 나타내는 것과 켜진 평활</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>The figure as it will be written</source>
        <translation>저장될 그림의 모습</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>그림 내보내기</translation>
    </message>
    <message>
        <source>Single column (85 mm)</source>
        <translation>한 단 (85 mm)</translation>
    </message>
    <message>
        <source>One and a half (120 mm)</source>
        <translation>한 단 반 (120 mm)</translation>
    </message>
    <message>
        <source>Double column (180 mm)</source>
        <translation>두 단 (180 mm)</translation>
    </message>
    <message>
        <source>Slide (254 mm)</source>
        <translation>슬라이드 (254 mm)</translation>
    </message>
    <message>
        <source>Own width</source>
        <translation>직접 정한 너비</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>&amp;Column:</source>
        <translation>단(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>너비(&amp;W):</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>높이(&amp;H):</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>글꼴(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>글자(&amp;T):</translation>
    </message>
    <message>
        <source>L&amp;ines:</source>
        <translation>선(&amp;I):</translation>
    </message>
    <message>
        <source>C&amp;olours:</source>
        <translation>색(&amp;O):</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose the file to write: PDF, SVG, PNG, or CSV for the numbers. Dropped on the window, it becomes this view again</source>
        <translation>저장할 파일을 고르십시오: PDF, SVG, PNG, 또는 수를 담은 CSV. 창에 놓으면 다시 이 보기가 됩니다</translation>
    </message>
    <message>
        <source>Close without writing a figure</source>
        <translation>그림을 저장하지 않고 닫습니다</translation>
    </message>
    <message>
        <source>There is nothing to draw yet</source>
        <translation>아직 그릴 것이 없습니다</translation>
    </message>
    <message>
        <source>There is nothing to draw</source>
        <translation>그릴 것이 없습니다</translation>
    </message>
    <message>
        <source>Choose runs that have recorded something</source>
        <translation>무언가를 기록한 실행을 고르십시오</translation>
    </message>
    <message>
        <source>Save Figure</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png);;Numbers (*.csv)</source>
        <translation>그림 (*.pdf *.svg *.png);;수 (*.csv)</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunList</name>
    <message>
        <source>Filter of the runs</source>
        <translation>실행 거르기</translation>
    </message>
    <message>
        <source>List only some runs: words, and kind:m2, state:running, tag:x, group:y, device:cuda, is:archived; a - before one turns it round</source>
        <translation>일부 실행만 표시합니다: 낱말과 kind:m2, state:running, tag:x, group:y, device:cuda, is:archived. 앞에 -를 붙이면 반대</translation>
    </message>
    <message>
        <source>Group runs by</source>
        <translation>실행을 묶는 기준</translation>
    </message>
    <message>
        <source>Put runs together that have something in common</source>
        <translation>공통점이 있는 실행을 함께 놓습니다</translation>
    </message>
    <message>
        <source>Show &amp;Archived Runs</source>
        <translation>보관된 실행 표시(&amp;A)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>The runs of the project and of the folders you have opened. Select one or several to see them beside the list</source>
        <translation>프로젝트와 열어 둔 폴더의 실행. 하나 이상을 선택하면 목록 옆에 표시됩니다</translation>
    </message>
    <message>
        <source>Filter: words, kind:m2, state:running, tag:x</source>
        <translation>거르기: 낱말, kind:m2, state:running, tag:x</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>거르기 지우기</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>묶지 않음</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>그룹별</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>종류별</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>상태별</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>폴더별</translation>
    </message>
    <message>
        <source>List runs that you have archived too</source>
        <translation>보관한 실행도 목록에 올립니다</translation>
    </message>
    <message>
        <source>No runs here yet. Start one, or add a folder with runs: Folders above, or drop it onto this window.</source>
        <translation>아직 실행이 없습니다. 하나를 시작하거나 실행이 든 폴더를 추가하세요: 위의 ‘폴더’를 쓰거나 이 창에 끌어다 놓습니다.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n run(s) matches the filter, or all are archived.</source>
        <translation>
            <numerusform>실행 %n개 가운데 조건에 맞는 것이 없거나 모두 보관되었습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunOrders</name>
    <message>
        <source>This run cannot be read</source>
        <translation>이 실행을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>It belongs to a process of another machine, and is only looked at</source>
        <translation>다른 컴퓨터의 프로세스에 속해 보기만 합니다</translation>
    </message>
    <message>
        <source>Its folder cannot be written, so it can only be looked at</source>
        <translation>폴더에 쓸 수 없어 보기만 할 수 있습니다</translation>
    </message>
    <message>
        <source>It is paused, and was saved before that</source>
        <translation>일시 정지되었고 그 전에 저장되었습니다</translation>
    </message>
    <message>
        <source>It is not running</source>
        <translation>실행 중이 아닙니다</translation>
    </message>
    <message>
        <source>It is not paused</source>
        <translation>일시 정지되지 않았습니다</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>실행 중입니다</translation>
    </message>
    <message>
        <source>It is paused: choose Continue</source>
        <translation>일시 정지되었습니다: ‘계속’을 선택하세요</translation>
    </message>
    <message>
        <source>All its steps are done</source>
        <translation>모든 스텝을 마쳤습니다</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunsPage</name>
    <message>
        <source>New run</source>
        <translation>새 실행</translation>
    </message>
    <message>
        <source>Fill in a form and start a new run</source>
        <translation>양식을 채우고 새 실행을 시작합니다</translation>
    </message>
    <message>
        <source>&amp;New Run…</source>
        <translation>새 실행(&amp;N)…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Folders whose runs are listed beside those of the project</source>
        <translation>프로젝트의 실행과 함께 목록에 올릴 실행이 든 폴더</translation>
    </message>
    <message>
        <source>Fol&amp;ders</source>
        <translation>폴더(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>폴더 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>List the runs in a folder and below it</source>
        <translation>폴더와 그 아래의 실행을 목록에 올립니다</translation>
    </message>
    <message>
        <source>Take Off the List: %1</source>
        <translation>목록에서 빼기: %1</translation>
    </message>
    <message>
        <source>Add Folder of Runs</source>
        <translation>실행 폴더 추가</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::SelectionBus</name>
    <message>
        <source>&amp;Back</source>
        <translation>뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>앞으로(&amp;F)</translation>
    </message>
    <message>
        <source>Go back to the place selected before</source>
        <translation>이전에 선택한 곳으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Go forward again to the place selected after this one</source>
        <translation>그 다음에 선택한 곳으로 다시 나아갑니다</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>언어(&amp;L):</translation>
    </message>
    <message>
        <source>Language of the screen text. It changes when Mullion starts again</source>
        <translation>화면 글의 언어. Mullion을 다시 시작하면 바뀝니다</translation>
    </message>
    <message>
        <source>The language changes when Mullion starts again.</source>
        <translation>언어는 Mullion을 다시 시작하면 바뀝니다.</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>테마(&amp;T):</translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation>밝은 색 또는 어두운 색</translation>
    </message>
    <message>
        <source>Text page</source>
        <translation>텍스트 페이지</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>너비(&amp;W):</translation>
    </message>
    <message>
        <source>Width of a new figure on paper</source>
        <translation>종이에서 새 그림의 너비</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>%1에 보관</translation>
    </message>
    <message>
        <source>Close the settings; what is chosen holds already</source>
        <translation>설정을 닫습니다. 고른 것은 이미 적용되었습니다</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::StartPage</name>
    <message>
        <source>See a text the way a model over compressed text sees it</source>
        <translation>압축 텍스트를 다루는 모델이 보듯이 텍스트를 보세요</translation>
    </message>
    <message>
        <source>Open a text to see, for two tokenizers side by side, which bytes each token stands for, in which window, and at what cost in bits.</source>
        <translation>텍스트를 열면 두 토크나이저를 나란히 놓고 각 토큰이 어느 바이트를 나타내는지, 어느 윈도에 있는지, 몇 비트가 드는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Files and project folders can also be dropped onto this window.</source>
        <translation>파일과 프로젝트 폴더를 이 창에 끌어다 놓을 수도 있습니다.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::StatusLine</name>
    <message>
        <source>The byte under the pointer, or the selected bytes</source>
        <translation>포인터 아래의 바이트 또는 선택한 바이트</translation>
    </message>
    <message>
        <source>What is being read or tokenized</source>
        <translation>읽거나 토큰화하고 있는 것</translation>
    </message>
    <message>
        <source>Selected: byte %1</source>
        <translation>선택: 바이트 %1</translation>
    </message>
    <message>
        <source>Selected: %1 bytes from byte %2</source>
        <translation>선택: 바이트 %2부터 %1바이트</translation>
    </message>
    <message>
        <source>Byte %1: %2 (hexadecimal %3)</source>
        <translation>바이트 %1: %2(16진수 %3)</translation>
    </message>
    <message>
        <source>%1: token %2, %3 bits</source>
        <translation>%1: 토큰 %2, %3비트</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>여는 중</translation>
    </message>
    <message>
        <source>Opening the tokenizer</source>
        <translation>토크나이저를 여는 중</translation>
    </message>
    <message>
        <source>Tokenizing: %1%</source>
        <translation>토큰화 중: %1%</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TextArea</name>
    <message>
        <source>Zoom &amp;In</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>텍스트를 크게 합니다</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>텍스트를 작게 합니다</translation>
    </message>
    <message>
        <source>Usual &amp;Size</source>
        <translation>기본 크기(&amp;S)</translation>
    </message>
    <message>
        <source>Show the text in its usual size</source>
        <translation>텍스트를 기본 크기로 표시합니다</translation>
    </message>
    <message>
        <source>Scroll &amp;Together</source>
        <translation>함께 스크롤(&amp;T)</translation>
    </message>
    <message>
        <source>Both panes show the same place of the text</source>
        <translation>두 칸이 텍스트의 같은 곳을 표시합니다</translation>
    </message>
    <message>
        <source>Token &amp;Borders</source>
        <translation>토큰 경계(&amp;B)</translation>
    </message>
    <message>
        <source>Draw a bar where a token or a window begins</source>
        <translation>토큰이나 윈도가 시작되는 곳에 선을 그립니다</translation>
    </message>
    <message>
        <source>Characters as B&amp;ytes</source>
        <translation>문자를 바이트로(&amp;Y)</translation>
    </message>
    <message>
        <source>Show every byte above 7F on its own, so that tokens that cut a character can be read exactly</source>
        <translation>7F보다 큰 바이트를 하나씩 표시해 문자를 자르는 토큰을 정확히 읽을 수 있게 합니다</translation>
    </message>
    <message>
        <source>Bit &amp;Rulers</source>
        <translation>비트 눈금자(&amp;R)</translation>
    </message>
    <message>
        <source>Show bytes, code bits and tokens on one scale below the text</source>
        <translation>텍스트 아래에 바이트, 코드 비트, 토큰을 한 눈금으로 표시합니다</translation>
    </message>
    <message>
        <source>Left bit ruler</source>
        <translation>왼쪽 비트 눈금자</translation>
    </message>
    <message>
        <source>Right bit ruler</source>
        <translation>오른쪽 비트 눈금자</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::Theme</name>
    <message>
        <source>As the &amp;System</source>
        <translation>시스템 설정대로(&amp;S)</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop is</source>
        <translation>바탕 화면에 맞춰 밝거나 어둡게</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>Dark text on light paper</source>
        <translation>밝은 바탕에 어두운 글자</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>Light text on dark paper</source>
        <translation>어두운 바탕에 밝은 글자</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TimeMachineView</name>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>The run whose checkpoints are looked at</source>
        <translation>체크포인트를 볼 실행</translation>
    </message>
    <message>
        <source>Add a paragraph</source>
        <translation>단락 추가</translation>
    </message>
    <message>
        <source>Type a paragraph to watch. In the text page, Ctrl+Shift+P pins what is selected</source>
        <translation>지켜볼 단락을 입력합니다. 텍스트 페이지에서는 Ctrl+Shift+P로 선택한 것을 고정합니다</translation>
    </message>
    <message>
        <source>Remove the paragraph</source>
        <translation>단락 빼기</translation>
    </message>
    <message>
        <source>Stop watching the paragraph that the cursor is in</source>
        <translation>커서가 있는 단락을 더 지켜보지 않습니다</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Go from checkpoint to checkpoint by itself</source>
        <translation>체크포인트를 하나씩 저절로 넘어갑니다</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>체크포인트</translation>
    </message>
    <message>
        <source>Pull along the training, or use the arrow keys</source>
        <translation>학습을 따라 끌거나 화살표 키를 씁니다</translation>
    </message>
    <message>
        <source>Pinned paragraphs</source>
        <translation>고정한 단락</translation>
    </message>
    <message>
        <source>Coloured by the bits per byte that the model of this checkpoint pays for each token</source>
        <translation>이 체크포인트의 모델이 토큰마다 치르는 바이트당 비트로 색칠합니다</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>추가…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Step %L1 of %L2</source>
        <translation>스텝 %L1/%L2</translation>
    </message>
    <message>
        <source>%1 · reading the checkpoint…</source>
        <translation>%1 · 체크포인트를 읽는 중…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 bits/byte</source>
        <translation>%1 · %2비트/바이트</translation>
    </message>
    <message numerus="yes">
        <source>%n more checkpoint(s) to read</source>
        <translation>
            <numerusform>읽을 체크포인트 %n개 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a run in the list to watch it learn these paragraphs.</source>
        <translation>목록에서 실행을 선택하면 이 단락들을 배우는 것을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>This run has no checkpoint here, so there is nothing to look at. Runs keep their last checkpoints; the field &apos;keep_checkpoints&apos; says how many.</source>
        <translation>이 실행에는 체크포인트가 없어 볼 것이 없습니다. 실행은 마지막 체크포인트들을 보관하며 그 수는 ‘keep_checkpoints’ 필드가 정합니다.</translation>
    </message>
    <message>
        <source>This run has kept one checkpoint. To go back in time, start runs with a larger &apos;keep_checkpoints&apos;.</source>
        <translation>이 실행은 체크포인트를 하나만 보관했습니다. 과거로 가려면 ‘keep_checkpoints’를 더 크게 해서 시작하세요.</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>단락 %1</translation>
    </message>
    <message>
        <source> · %1 bits/byte</source>
        <translation> · %1비트/바이트</translation>
    </message>
    <message>
        <source> · %1 at the first checkpoint</source>
        <translation> · 첫 체크포인트에서 %1</translation>
    </message>
    <message>
        <source>Add a Paragraph</source>
        <translation>단락 추가</translation>
    </message>
    <message>
        <source>A paragraph to watch (at most %L1 characters):</source>
        <translation>지켜볼 단락(최대 %L1자):</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TokenDock</name>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Pane of the table</source>
        <translation>표의 칸</translation>
    </message>
    <message>
        <source>Which pane&apos;s tokens are listed</source>
        <translation>어느 칸의 토큰을 나열할지</translation>
    </message>
    <message>
        <source>All tokens of the text. The selected row is selected in the text too</source>
        <translation>텍스트의 모든 토큰. 선택한 행은 텍스트에서도 선택됩니다</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>이전 페이지</translation>
    </message>
    <message>
        <source>Show the tokens before these</source>
        <translation>앞의 토큰을 표시합니다</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 페이지</translation>
    </message>
    <message>
        <source>Show the tokens after these</source>
        <translation>뒤의 토큰을 표시합니다</translation>
    </message>
    <message>
        <source>%1 to %2 of %3 tokens</source>
        <translation>토큰 %3개 중 %1~%2</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TokenizerPicker</name>
    <message>
        <source>Open Tokenizer File…</source>
        <translation>토크나이저 파일 열기…</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ToolDialog</name>
    <message>
        <source>There is no &apos;%1&apos;. Choose another.</source>
        <translation>‘%1’이(가) 없습니다. 다른 것을 선택하세요.</translation>
    </message>
    <message>
        <source>There is no folder for &apos;%1&apos;. Choose another.</source>
        <translation>‘%1’을(를) 둘 폴더가 없습니다. 다른 것을 선택하세요.</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>명령줄</translation>
    </message>
    <message>
        <source>What this form stands for, for a terminal or a script</source>
        <translation>이 양식이 나타내는 명령, 터미널이나 스크립트용</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>What the program says</source>
        <translation>프로그램이 말하는 것</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the command to the clipboard</source>
        <translation>명령을 클립보드에 복사합니다</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the form</source>
        <translation>양식을 닫습니다</translation>
    </message>
    <message>
        <source>Looking at the files.</source>
        <translation>파일을 살펴보는 중입니다.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Stop the program; no file is left</source>
        <translation>프로그램을 멈춥니다. 파일은 남지 않습니다</translation>
    </message>
    <message>
        <source>Start the program</source>
        <translation>프로그램을 시작합니다</translation>
    </message>
    <message>
        <source>Working.</source>
        <translation>진행 중입니다.</translation>
    </message>
    <message>
        <source>Cannot start: %1</source>
        <translation>시작할 수 없음: %1</translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>시작할 준비가 되었습니다.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>완료: %1</translation>
    </message>
    <message>
        <source>Not done; what the program said is above.</source>
        <translation>끝나지 않았습니다. 프로그램이 말한 것은 위에 있습니다.</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TotalsLine</name>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Raw bytes of the text, its document ends included: each counts as one byte in every method</source>
        <translation>문서 끝을 포함한 텍스트의 원래 바이트. 문서 끝은 어느 방법에서나 한 바이트로 셉니다</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Number of tokens the text is cut into</source>
        <translation>텍스트를 자른 토큰의 수</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>비트</translation>
    </message>
    <message>
        <source>Code bits: tokens times bits per token</source>
        <translation>코드 비트: 토큰 수 × 토큰당 비트</translation>
    </message>
    <message>
        <source>Bytes per token</source>
        <translation>토큰당 바이트</translation>
    </message>
    <message>
        <source>How many bytes of text a token stands for on average</source>
        <translation>토큰 하나가 평균 몇 바이트의 텍스트를 나타내는지</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>바이트당 비트</translation>
    </message>
    <message>
        <source>Code bits for each byte of text; plain bytes need 8. Lower is shorter</source>
        <translation>텍스트 바이트당 코드 비트. 날 바이트는 8이 필요합니다. 낮을수록 짧습니다</translation>
    </message>
    <message>
        <source>Choose a tokenizer</source>
        <translation>토크나이저를 선택하세요</translation>
    </message>
    <message>
        <source>Opening the tokenizer</source>
        <translation>토크나이저를 여는 중</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>지금까지</translation>
    </message>
    <message>
        <source>Stopped by a problem</source>
        <translation>문제로 멈춤</translation>
    </message>
    <message>
        <source>The tokenizer could not be opened</source>
        <translation>토크나이저를 열 수 없음</translation>
    </message>
    <message>
        <source>%1 byte</source>
        <translation>%1바이트</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1바이트</translation>
    </message>
    <message>
        <source>%1 token</source>
        <translation>%1토큰</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1토큰</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1비트</translation>
    </message>
    <message>
        <source>%1 bytes/token</source>
        <translation>%1바이트/토큰</translation>
    </message>
    <message>
        <source>%1 bits/byte</source>
        <translation>%1비트/바이트</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TradeoffView</name>
    <message>
        <source>Compression against learnability</source>
        <translation>압축과 학습 용이성</translation>
    </message>
    <message>
        <source>Text of a token (bytes/token)</source>
        <translation>토큰의 텍스트 (바이트/토큰)</translation>
    </message>
    <message>
        <source>Held-out loss (bits/byte)</source>
        <translation>검증용 손실 (비트/바이트)</translation>
    </message>
    <message>
        <source>bytes/token</source>
        <translation>바이트/토큰</translation>
    </message>
    <message>
        <source>each point a finished run at its end, all measured on the same text</source>
        <translation>점마다 끝난 실행의 마지막, 모두 같은 텍스트에서 측정</translation>
    </message>
    <message>
        <source>Choose finished runs of several tokenizers to compare them</source>
        <translation>비교할 여러 토크나이저의 끝난 실행을 고르십시오</translation>
    </message>
    <message>
        <source>Choose finished runs that were measured on the same text</source>
        <translation>같은 텍스트에서 측정한 끝난 실행을 고르십시오</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TypePane</name>
    <message>
        <source>Your text</source>
        <translation>내 텍스트</translation>
    </message>
    <message>
        <source>Write or change a text; the panes show its tokens as you type</source>
        <translation>텍스트를 쓰거나 고치면 입력하는 대로 칸에 토큰이 표시됩니다</translation>
    </message>
    <message>
        <source>Type a text here and watch its tokens change</source>
        <translation>여기에 텍스트를 입력하고 토큰이 바뀌는 것을 보세요</translation>
    </message>
</context>
</TS>
